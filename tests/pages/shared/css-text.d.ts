// A style sheet imported by a page module arrives as its text.
declare module '*.css' {
  const text: string;
  export default text;
}
