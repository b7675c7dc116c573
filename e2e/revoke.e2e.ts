import { RevokeManyDialog } from './pages/revoke-dialog'
import { expect, test } from './support/test'

test('Revoke tells what will notice it', async ({ page, list, signIn }) => {
  await signIn()
  await list.expectLoaded()
  const used = await list.openRevoke('evcc')
  await expect(used.root).toContainText('Used 2 minutes ago: something is using it.')
  await expect(used.confirm).toHaveText('Revoke')
  await used.cancel.click()

  await list.row('evcc').select.check()
  await list.row('Node-RED').select.check()
  await list.revokeSelected(2).click()
  const many = new RevokeManyDialog(page, 2)
  await expect(many.root).toContainText('1 of them was used within the last day')
  await many.cancel.click()
})
