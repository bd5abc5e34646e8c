/** What is said first of a question; a text that was written may have several paragraphs. */
export const Lede = ({ children: text }: { children: string }) =>
  text.split(/\n+/).map((paragraph) => (
    <p className="lede" key={paragraph}>
      {paragraph}
    </p>
  ))
