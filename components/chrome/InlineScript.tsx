/** A script of ours from inline-scripts.ts, run where it stands. */
export function InlineScript({ source }: { source: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; as a text child React would escape its quotes.
  return <script dangerouslySetInnerHTML={{ __html: source }} />;
}
