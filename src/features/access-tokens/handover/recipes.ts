import type { ProgramId } from './programs'
import { curlRecipes } from './recipes/curl'
import { evccRecipes } from './recipes/evcc'
import { homeAssistantRecipes } from './recipes/home-assistant'
import { iobrokerRecipes } from './recipes/iobroker'
import { nodeRedRecipes } from './recipes/node-red'
import { prometheusRecipes } from './recipes/prometheus'
import type { Recipe, RecipeContext } from './recipes/recipe'
import { telegrafRecipes } from './recipes/telegraf'

const recipesOf: Record<ProgramId, (context: RecipeContext) => Recipe[]> = {
  evcc: evccRecipes,
  'home-assistant': homeAssistantRecipes,
  iobroker: iobrokerRecipes,
  'node-red': nodeRedRecipes,
  telegraf: telegrafRecipes,
  prometheus: prometheusRecipes,
  curl: curlRecipes,
  // A person signs in with the token itself; there is nothing to configure.
  person: () => [],
}

/** The finished configurations for a program, the best one first; none for a person. */
export function recipesFor(program: ProgramId, context: RecipeContext): Recipe[] {
  return recipesOf[program](context)
}
