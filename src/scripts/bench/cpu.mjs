import { readdirSync, readFileSync } from 'node:fs'

/** Processor time that a process and its children have taken so far, in milliseconds: all threads, in user
 *  mode and in the kernel. Of Linux; what else the machine does hardly changes it.
 *  @param {number} pid @returns {number} */
export function cpuMs(pid) {
  let ns = 0
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const folder = `/proc/${pid}/task/${thread}`
    ns += Number(readFileSync(`${folder}/schedstat`, 'utf8').split(' ')[0])
    const children = readFileSync(`${folder}/children`, 'utf8').split(' ').filter(Boolean)
    for (const child of children) ns += cpuMs(Number(child)) * 1e6
  }
  return ns / 1e6
}
