import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'

import { endThisSession } from '../../features/session/sign-out'
import { useT } from '../../i18n/i18n'
import { Button, ButtonLink } from '../../ui/button'
import { paths } from '../paths'

type ProfileMenuItemsProps = { onClose: () => void; onDisplay: () => void }

/** What the Profile menu holds. Loaded after the page itself. */
export function ProfileMenuItems({ onClose, onDisplay }: ProfileMenuItemsProps) {
  const t = useT()
  const [path] = useLocation()
  const signOut = useMutation({ mutationFn: endThisSession })
  return (
    <>
      <li>
        <Link href={paths.accessTokens} onClick={onClose} asChild>
          <ButtonLink
            variant="quiet"
            aria-current={path === paths.accessTokens ? 'page' : undefined}
          >
            {t('nav.accessTokens')}
          </ButtonLink>
        </Link>
      </li>
      <li>
        <Button variant="quiet" onClick={onDisplay}>
          {t('nav.display')}
        </Button>
      </li>
      <li>
        <Button variant="quiet" isPending={signOut.isPending} onClick={() => signOut.mutate()}>
          {t('nav.signOut')}
        </Button>
      </li>
    </>
  )
}
