import { useState } from 'react'

import type { Token } from '../../../api/token'
import type { OpenDialog } from '../model/open-dialog'
import { AddDialog } from './add-dialog'
import { LeftBehindDialog } from './flow/left-behind-dialog'
import { ReplaceDialog } from './replace-dialog'

/** An opened ADD or Replace: each opening is an object of its own. */
type Issue = Extract<OpenDialog, { kind: 'add' | 'replace' }>

type LeftIssue = { issue: Issue; hasAnswer: boolean }

type IssueDialogsProps = {
  /** The dialog that the person has opened, of whatever kind. */
  dialog: OpenDialog
  /** @param added the token that was made, if any */
  onIssued: (added: Token | null) => void
  onClose: () => void
}

/** ADD and Replace: the one that is open, and those that were left while the meter was being asked. One
 *  of these comes back with the meter's answer, as soon as no other dialog is open. So does what a reload left behind. */
export function IssueDialogs({ dialog, onIssued, onClose }: IssueDialogsProps) {
  const [left, setLeft] = useState<readonly LeftIssue[]>([])
  const returned = left.find(({ hasAnswer }) => hasAnswer)?.issue
  const front = dialog.kind === 'none' ? returned : dialog
  const issues = left.map(({ issue }) => issue)
  if (isIssue(dialog) && !issues.includes(dialog)) issues.push(dialog)

  const drawn = issues.map((issue) => {
    const others = (all: readonly LeftIssue[]) => all.filter((one) => one.issue !== issue)
    const shared = {
      place: {
        isInFront: issue === front,
        onLeave: () => {
          setLeft((all) => [...others(all), { issue, hasAnswer: false }])
          onClose()
        },
        onAnswer: () =>
          setLeft((all) =>
            all.map((one) => (one.issue === issue ? { issue, hasAnswer: true } : one)),
          ),
      },
      onClose: (added: Token | null) => {
        setLeft(others)
        onIssued(added)
      },
    }
    return issue.kind === 'add' ? (
      <AddDialog key={keyOf(issue)} initialPurpose={issue.purpose} {...shared} />
    ) : (
      <ReplaceDialog key={keyOf(issue)} token={issue.token} {...shared} />
    )
  })
  return (
    <>
      {drawn}
      {front === undefined && <LeftBehindDialog />}
    </>
  )
}

const isIssue = (dialog: OpenDialog): dialog is Issue =>
  dialog.kind === 'add' || dialog.kind === 'replace'

const keys = new WeakMap<Issue, number>()
let lastKey = 0

/** The same key for the same opening, so that it keeps its state when it is left and comes back. */
function keyOf(issue: Issue): number {
  const key = keys.get(issue) ?? (lastKey += 1)
  keys.set(issue, key)
  return key
}
