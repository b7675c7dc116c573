import { debug, meterFlow } from './flow'
import { certificateNotes, type Recipe, type RecipeContext } from './recipe'

/** Node-RED: a flow to import, that ends in a debug node. @see docs/programs.md */
export function nodeRedRecipes(context: RecipeContext): Recipe[] {
  const text = meterFlow(context, {
    messages: '{ payload: r }',
    end: { ...debug, name: context.label({ quantity: 'gridPower' }) },
  })
  return [
    {
      id: 'node-red',
      files: [{ fileName: 'flow.json', language: 'json', text, hasSecret: true }],
      since: 'Node-RED 2.0',
      notes: ['node-red-import', 'refused-node-red', ...certificateNotes(context)],
    },
  ]
}
