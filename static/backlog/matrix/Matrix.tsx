/** Value against effort: where the quick wins are. */
export default function Matrix() {
  return null;
}
