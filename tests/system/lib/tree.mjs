// The accessibility tree of a page, as Chromium gives it to a screen reader.

/** A text with plain spaces, and one at a time: as it is read out. */
export const plain = (text) => text.replace(/\s+/g, ' ').trim();

/** Every node that is read out, in the tree's order: [{role, name, description, value, required, ...}]; the
 * properties (invalid, expanded, checked, level, focused, ...) are there when the node has them. */
export async function readTree(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found = [];
  const walk = (node) => {
    if (!node.ignored) {
      const tidy = (part) => plain(String(part?.value ?? ''));
      const properties = (node.properties ?? []).map(({ name, value }) => [name, value.value]);
      found.push({ ...Object.fromEntries(properties), role: node.role?.value, name: tidy(node.name), description: tidy(node.description), value: tidy(node.value) });
    }
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id));
  };
  walk(nodes[0]);
  return found;
}

/** The nodes of these roles. */
export function nodesOf(tree, ...roles) {
  return tree.filter(({ role }) => roles.includes(role));
}
