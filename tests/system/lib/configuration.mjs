// A configuration that indemand check finds nothing wrong with, for tests of the command: its hosts are
// of .test, because those of .example are placeholders of an operator.
import { root } from './server.mjs';

/** Its keys, as "section.key"; `at` makes a path in the folder of the test. */
const standard = (at) => ({
  'paths.share': root, 'paths.database': at('in.db'),
  'operator.name': 'Agency', 'operator.short_name': 'AG', 'operator.url': 'https://agency.test',
  'contact.name': 'A. Person', 'contact.role': 'Head', 'contact.phone': '+49 201 1',
  'contact.email': 'a@agency.test', 'contact.organisation': 'Agency', 'contact.street': 'Street 1',
  'contact.city': '45127 Essen',
  'legal.name': 'Agency Ltd', 'legal.form': 'a company', 'legal.represented_by': 'B. Person',
  'legal.register_court': 'Court of Essen', 'legal.register_number': 'HRB 1', 'legal.vat_id': 'DE123456789',
  'legal.content_person': 'C. Person', 'legal.privacy_officer': 'D. Person',
  'legal.privacy_officer_email': 'd@agency.test', 'legal.privacy_authority': 'Authority, Düsseldorf',
  'legal.accessibility_reviewed': '2026-11-25', 'legal.accessibility_result': 'fully',
  'legal.accessibility_office': 'Office, Düsseldorf',
  'site.base_url': 'https://site.test', 'site.key_file': at('site.key'), 'site.listen': at('site.sock'),
  'site.keeper': at('keeper.sock'),
  'desk.base_url': 'https://desk.test', 'desk.listen': at('desk.sock'),
  'mail.relay': 'smtp://127.0.0.1:25', 'mail.from': 'in@agency.test', 'mail.from_name': 'In',
  'mail.notify': 'staff@agency.test',
});

/** The text of the file, with `changes` to its keys; undefined leaves one out. */
export function writeConfiguration(at, changes = {}) {
  const sections = {};
  for (const [name, value] of Object.entries({ ...standard(at), ...changes })) {
    if (value === undefined) continue;
    const [, section, key] = /^(\w+)\.(.+)$/.exec(name);
    (sections[section] ??= []).push(`${key} = ${value}`);
  }
  return Object.entries(sections).map(([name, lines]) => `[${name}]\n${lines.join('\n')}\n`).join('');
}
