import { useImperativeHandle, useRef, useState, type Ref } from 'react'
import { createPortal, flushSync } from 'react-dom'

import type { Token } from '../../../../api/token'
import { formatDate } from '../../../../i18n/format'
import { useT, type Translate } from '../../../../i18n/i18n'
import type { MessageKey } from '../../../../i18n/locales'
import { Button } from '../../../../ui/button'
import type { MeterAddress } from '../../handover/meter-address'
import type { Recipe, RecipeFile, RecipeId } from '../../handover/recipes/recipe'
import { recipesFor } from '../../handover/recipes/recipes'
import { useExpiryZone } from '../../model/page-context'
import type { ProgramId } from '../../model/programs'
import type { CopySecret } from './copy-secret'
import styles from './artefact.module.css'
import { RecipeFields } from './recipe-fields'
import { TextBox } from './text-box'
import type { Reveal } from '../use-reveal'

/** Of what a program can be given in more than one form, the name of each. */
const variants: Partial<Record<RecipeId, MessageKey>> = {
  'evcc-form': 'handover.variant.form',
  'evcc-template': 'handover.variant.evcc-template',
  'evcc-custom': 'handover.variant.evcc-custom',
  'mqtt-openwb': 'handover.variant.mqtt-openwb',
  'mqtt-venus': 'handover.variant.mqtt-venus',
  'grafana-file': 'handover.variant.grafana-file',
  'grafana-form': 'handover.variant.form',
  curl: 'handover.variant.curl',
  'curl-header-file': 'handover.variant.curl-header-file',
}

type RecipeArtefactProps = {
  ref: Ref<CopySecret>
  reveal: Reveal
  program: ProgramId
  address: MeterAddress
  skipCertificateCheck: boolean
  /** Where the choice of a form goes, beside that of the program. */
  variantSelect: HTMLElement | null
}

/** The secret as the finished configuration of a program. */
export function RecipeArtefact({
  ref,
  reveal,
  program,
  address,
  skipCertificateCheck,
  variantSelect,
}: RecipeArtefactProps) {
  const t = useT()
  const { token, secret } = reveal.created
  const { timeZone } = useExpiryZone()
  const [chosenId, setChosenId] = useState<RecipeId | null>(null)
  const recipes = recipesFor(program, {
    address,
    skipCertificateCheck,
    secret,
    tokenId: token.id,
    name: token.name,
    label: ({ quantity, line = '' }) => t(`handover.reading.${quantity}`, { line }),
    comment: commentFor(token, timeZone, t),
  })
  const recipe = recipes.find(({ id }) => id === chosenId) ?? recipes[0]
  if (!recipe) return null
  return (
    <>
      {recipes.length > 1 &&
        variantSelect &&
        createPortal(
          <VariantChoice recipes={recipes} chosen={recipe.id} onChoose={setChosenId} />,
          variantSelect,
        )}
      {recipe.fields ? (
        <RecipeFields ref={ref} fields={recipe.fields} onTaken={reveal.take} />
      ) : (
        <RecipeFiles key={recipe.id} ref={ref} reveal={reveal} address={address} recipe={recipe} />
      )}
      <ul className={styles['notes']}>
        {recipe.since !== undefined && <li>{t('handover.since', { version: recipe.since })}</li>}
        {recipe.notes.map((note) => (
          <li key={note}>{t(`handover.note.${note}`)}</li>
        ))}
      </ul>
    </>
  )
}

type RecipeFilesProps = {
  ref: Ref<CopySecret>
  reveal: Reveal
  address: MeterAddress
  recipe: Recipe
}

/** The files of a configuration, one at a time; the one with the secret first. */
function RecipeFiles({ ref, reveal, address, recipe }: RecipeFilesProps) {
  const t = useT()
  const { token, secret } = reveal.created
  const { files } = recipe
  const withSecret = Math.max(
    0,
    files.findIndex(({ hasSecret }) => hasSecret),
  )
  const [shown, setShown] = useState(withSecret)
  const boxRef = useRef<CopySecret>(null)
  useImperativeHandle(ref, () => async () => {
    // What is copied is on screen: it may have to be selected by hand.
    if (files[shown]?.hasSecret !== true) flushSync(() => setShown(withSecret))
    return (await boxRef.current?.()) ?? false
  })
  const file = files[shown] ?? files[0]
  if (!file) return null
  const { fileName, text, hasSecret } = file
  return (
    <TextBox
      // Another text is another file: what was said of the copy of the one before holds no more.
      key={`${fileName} ${text}`}
      ref={boxRef}
      token={token}
      secret={secret}
      address={address}
      labels={{
        box: fileName,
        text: t('handover.contents', { fileName }),
        copy: t('handover.copyFile', { fileName }),
        copied: t('handover.copiedFile', { fileName }),
        download: t('handover.downloadFile', { fileName }),
        downloaded: t('handover.downloadedFile', { fileName }),
      }}
      title={
        files.length > 1 ? (
          <FileTabs files={files} shown={shown} onShow={setShown} />
        ) : (
          <h3 translate="no">{fileName}</h3>
        )
      }
      text={text}
      fileName={fileName}
      onTaken={() => {
        if (hasSecret) reveal.take()
      }}
    />
  )
}

type FileTabsProps = {
  files: readonly RecipeFile[]
  shown: number
  onShow: (index: number) => void
}

function FileTabs({ files, shown, onShow }: FileTabsProps) {
  return (
    <div className={styles['tabs']} translate="no">
      {files.map(({ fileName }, index) => (
        <Button
          key={fileName}
          variant="quiet"
          size="small"
          aria-pressed={index === shown}
          onClick={() => onShow(index)}
        >
          {fileName}
        </Button>
      ))}
    </div>
  )
}

type VariantChoiceProps = {
  recipes: Recipe[]
  chosen: RecipeId
  onChoose: (id: RecipeId) => void
}

function VariantChoice({ recipes, chosen, onChoose }: VariantChoiceProps) {
  const t = useT()
  return (
    <select
      className={styles['select']}
      aria-label={t('handover.variant')}
      value={chosen}
      onChange={({ target }) => {
        const recipe = recipes.find(({ id }) => id === target.value)
        if (recipe) onChoose(recipe.id)
      }}
    >
      {recipes.map(({ id }) => {
        const key = variants[id]
        return (
          <option key={id} value={id}>
            {key ? t(key) : id}
          </option>
        )
      })}
    </select>
  )
}

function commentFor({ name, expiresAt }: Token, timeZone: string, t: Translate): string {
  return expiresAt === null
    ? t('handover.comment.never', { name })
    : t('handover.comment', { name, when: formatDate(expiresAt, timeZone) })
}
