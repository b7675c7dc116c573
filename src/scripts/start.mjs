// Made by the build, so no type checker knows it.
await import(new URL('../../build/server/main.js', import.meta.url).href)

// npm starts this through a shell that does not pass a signal on: with the shell gone, end too.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 500).unref()
