import { addressFindings } from '../body/checks/address.ts';
import { imagePathFindings } from '../body/checks/images.ts';
import { type Report, TOP } from './report.ts';
import { textsAt } from './values.ts';
import type { ParsedYaml } from './yaml.ts';

/** Web addresses in frontmatter or a YAML file that could be better; the schema refuses bad ones. */
export function reportAddresses(yaml: ParsedYaml, report: Report): void {
  for (const { text, path } of textsAt(yaml.value, '**')) {
    if (!/^https?:\/\/\S+$/i.test(text)) continue;
    for (const finding of addressFindings(text, TOP)) {
      if (finding.severity === 'warning') report(yaml.place(path), finding);
    }
  }
}

/** A picture at the head of a page stands beside the text, as one in the text does. */
export function reportHeadImage(yaml: ParsedYaml, report: Report): void {
  for (const { text, path } of textsAt(yaml.value, 'image.src')) {
    for (const finding of imagePathFindings(text, TOP)) report(yaml.place(path), finding);
  }
}
