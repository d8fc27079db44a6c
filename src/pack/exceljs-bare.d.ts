// the bare build has no types of its own; it is the same library without the polyfills for old browsers
declare module 'exceljs/dist/exceljs.bare.min.js' {
  import * as exceljs from 'exceljs';
  const bare: typeof exceljs;
  export default bare;
}
