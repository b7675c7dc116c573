import type { ProgramId } from '../../model/programs'
import { curlRecipes } from './curl'
import { evccRecipes } from './evcc'
import { homeAssistantRecipes } from './home-assistant'
import { iobrokerRecipes } from './iobroker'
import { nodeRedRecipes } from './node-red'
import { prometheusRecipes } from './prometheus'
import type { Recipe, RecipeContext } from './recipe'
import { telegrafRecipes } from './telegraf'

const recipesOf: Record<ProgramId, (context: RecipeContext) => Recipe[]> = {
  evcc: evccRecipes,
  'home-assistant': homeAssistantRecipes,
  iobroker: iobrokerRecipes,
  'node-red': nodeRedRecipes,
  telegraf: telegrafRecipes,
  prometheus: prometheusRecipes,
  curl: curlRecipes,
  // A person signs in with the secret itself; there is nothing to configure.
  person: () => [],
}

/** The finished configurations for a program, the best one first; none for a person. */
export function recipesFor(program: ProgramId, context: RecipeContext): Recipe[] {
  return recipesOf[program](context)
}
