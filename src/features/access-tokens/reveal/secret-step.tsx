import { useState } from 'react'

import type { Token } from '../../../api/token'
import { useT } from '../../../i18n/i18n'
import { downloadText } from '../../../lib/download'
import { fileNameFrom } from '../../../lib/file-name'
import { Button } from '../../../ui/button'
import { Notice } from '../../../ui/notice'
import { formatAddress, parseMeterAddress } from '../handover/meter-address'
import type { ProgramId } from '../model/programs'
import { usePage } from '../model/page-context'
import { PasteCheck } from './paste-check'
import { programOf } from '../model/purpose'
import panelStyles from './recipe-panel.module.css'
import { RecipePanel } from './recipe-panel'
import styles from './secret-step.module.css'
import { StepActions } from './step-parts'
import { useProvenCopy } from './use-proven-copy'

type ConfigurationProps = {
  token: Token
  secret: string
  /** What the token is for; null when the person did not say. */
  purpose: ProgramId | null
  /** The secret was copied, downloaded or printed. */
  onTaken: () => void
}

type SecretStepProps = ConfigurationProps & { isTaken: boolean }

/** Shows the secret in full, to copy or download, or as part of a program's configuration. */
export function SecretStep({ token, secret, purpose, isTaken, onTaken }: SecretStepProps) {
  const t = useT()
  const { ref, isCopied, isUnsure, copy, prove, handleCopyByHand } = useProvenCopy(secret, onTaken)
  const [isDownloaded, setIsDownloaded] = useState(false)
  const handleDownload = () => {
    downloadText(fileNameFrom(token.name, 'token', 'txt', '-token'), secret)
    setIsDownloaded(true)
    onTaken()
  }
  return (
    <>
      <Notice tone="attention">{t('tokens.reveal.once')}</Notice>
      <code
        ref={ref}
        className={styles['secret']}
        aria-label={t('tokens.reveal.secret')}
        role="group"
        translate="no"
        onCopy={handleCopyByHand}
      >
        {secret}
      </code>
      <StepActions>
        <Button
          variant={isTaken ? 'secondary' : 'primary'}
          icon={isCopied ? 'check' : 'copy'}
          data-autofocus
          onClick={copy}
        >
          {isCopied ? t('tokens.reveal.copied') : t('tokens.reveal.copy')}
        </Button>
        <Button icon={isDownloaded ? 'check' : 'download'} onClick={handleDownload}>
          {isDownloaded ? t('tokens.reveal.downloaded') : t('tokens.reveal.download')}
        </Button>
      </StepActions>
      {isUnsure && (
        <PasteCheck expected={secret} hint="tokens.reveal.copyByHand" onProven={prove} />
      )}
      <Configuration token={token} secret={secret} purpose={purpose} onTaken={onTaken} />
    </>
  )
}

/** The configuration of a program; collapsed unless the person said what the token is for. */
function Configuration({ token, secret, purpose, onTaken }: ConfigurationProps) {
  const t = useT()
  const { meter } = usePage()
  const program = purpose === null || purpose === 'person' ? '' : purpose
  // Stays mounted once it was open, so that collapsing it loses no entries.
  const [wasOpened, setWasOpened] = useState(program !== '')
  // The meter's own name: this page's server may be temporary, or unknown to other programs.
  const parsed = parseMeterAddress(meter.info?.hostname ?? '')
  const name = program === '' ? null : programOf(program)?.name
  return (
    <details
      className={panelStyles['disclosure']}
      open={program !== ''}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true)
      }}
    >
      <summary>{name ? t('handover.titleFor', { program: name }) : t('handover.title')}</summary>
      {wasOpened && (
        <RecipePanel
          token={token}
          secret={secret}
          initialProgram={program}
          initialAddress={parsed.ok ? formatAddress(parsed.address) : ''}
          onTaken={onTaken}
        />
      )}
    </details>
  )
}
