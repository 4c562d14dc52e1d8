export default function DesignPage() {
  return <p>…</p>;
}
