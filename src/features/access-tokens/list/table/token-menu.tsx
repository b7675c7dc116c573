import type { Token } from '../../../../api/token'
import { useT, withExtraMessages } from '../../../../i18n/i18n'
import { lazyPart } from '../../../../ui/lazy-part'
import { MenuButton } from '../../../../ui/menu/menu-button'
import { useList } from '../list-context'

const TokenMenuItems = lazyPart(async () => {
  const module = await withExtraMessages(import('./token-menu-items'))
  return module.TokenMenuItems
})

type TokenMenuProps = {
  token: Token
  /** Why no action is possible at all, or undefined. */
  disabledReason: string | undefined
}

/** The less frequent actions for a token. */
export function TokenMenu({ token, disabledReason }: TokenMenuProps) {
  const t = useT()
  const { openDialog } = useList()
  const label = t('tokens.more', { name: token.name })
  return (
    <MenuButton
      size="small"
      variant="quiet"
      icon="more"
      label={label}
      disabledReason={disabledReason}
      renderMenu={(place) => (
        <TokenMenuItems {...place} label={label} token={token} onOpen={openDialog} />
      )}
    />
  )
}
