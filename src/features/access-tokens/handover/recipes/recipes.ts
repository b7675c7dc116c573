import type { ProgramId } from '../../model/programs'
import { curlRecipes, settingsRecipes } from './curl'
import { evccRecipes } from './evcc'
import { fhemRecipes } from './fhem'
import { grafanaRecipes } from './grafana'
import { homeAssistantRecipes } from './home-assistant'
import { iobrokerRecipes } from './iobroker'
import { mqttRecipes } from './mqtt'
import { nodeRedRecipes } from './node-red'
import { openhabRecipes } from './openhab'
import { prometheusRecipes } from './prometheus'
import type { Recipe, RecipeContext } from './recipe'
import { telegrafRecipes } from './telegraf'

const recipesOf: Record<ProgramId, (context: RecipeContext) => Recipe[]> = {
  evcc: evccRecipes,
  'home-assistant': homeAssistantRecipes,
  iobroker: iobrokerRecipes,
  'node-red': nodeRedRecipes,
  openhab: openhabRecipes,
  fhem: fhemRecipes,
  mqtt: mqttRecipes,
  grafana: grafanaRecipes,
  telegraf: telegrafRecipes,
  prometheus: prometheusRecipes,
  curl: curlRecipes,
  settings: settingsRecipes,
  // A person signs in with the token itself; there is nothing to configure.
  person: () => [],
}

/** The finished configurations for a program, the best one first; none for a person. */
export function recipesFor(program: ProgramId, context: RecipeContext): Recipe[] {
  return recipesOf[program](context)
}
