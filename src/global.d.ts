/** True in the static demo (`vite build --mode demo`), where the mock meter runs inside the page. */
declare const __DEMO__: boolean
