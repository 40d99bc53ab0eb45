// What does not fit on a page, as it is drawn in a browser: each function takes a Playwright page and
// resolves to one line for each thing it finds.

/** What is cut off, hangs out of the window or lies over other text. */
export function misfits(page) {
  return page.evaluate(() => {
    const found = [];
    const name = (element) => `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.trim().slice(0, 40)}"`;
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`);
    const seen = [...document.querySelectorAll('body *')].filter((element) => (
      element.checkVisibility() && element.closest('.visually-hidden, .extra, .skip, .inbox thead') === null));
    for (const element of seen) {
      const box = element.getBoundingClientRect();
      const { display, overflowX, overflowY } = getComputedStyle(element);
      // The space behind the last word of a line hangs over the edge, and makes the box of a text wider.
      const edge = root.clientWidth + (display === 'inline' ? parseFloat(getComputedStyle(element).fontSize) / 2 : 0.5);
      if (box.width > 0 && (box.right > edge || box.left < -0.5)) found.push(`${name(element)} from ${box.left} to ${box.right}`);
      // Fields scroll; an excerpt is a look at a text that is whole elsewhere.
      if ((overflowX !== 'visible' || overflowY !== 'visible') && !element.matches('textarea, input, select, .row-excerpt')
        && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) found.push(`${name(element)} is cut`);
    }
    const lines = seen.filter((element) => !element.closest('select, textarea, .row-excerpt'))
      .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === 3 && node.data.trim() !== '').flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].map((box) => ({ node, element, box }));
      })).sort((a, b) => a.box.top - b.box.top);
    // Boxes of lines reach beyond the letters, and into each other where lines are tight.
    const isOver = ({ box: a }, { box: b }) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.45;
    lines.forEach((one, index) => {
      for (let i = index + 1; i < lines.length && lines[i].box.top < one.box.bottom; i += 1) {
        if (one.node !== lines[i].node && isOver(one, lines[i])) found.push(`${name(one.element)} lies over ${name(lines[i].element)}`);
      }
    });
    return found;
  });
}

/** What stays in its place while the page scrolls, where there is no room to spare. */
export function stuck(page) {
  return page.evaluate(() => [...document.querySelectorAll('body *')]
    .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
    .map((element) => `${element.outerHTML.slice(0, 80)} stays`));
}

/** Targets below 24 by 24 pixels (WCAG 2.5.8) where a circle of that size around the middle meets another
 * one. Links within a sentence are exempt; a box counts with its label. */
export function smallTargets(page) {
  return page.evaluate((least) => {
    const targets = [...document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
      .filter((element) => element.checkVisibility() && !element.closest('.extra, .skip'))
      .map((element) => ({ element, box: (element.type === 'checkbox' ? element.labels[0] : element).getBoundingClientRect() }));
    const isInText = (element) => element.matches('a') && getComputedStyle(element).display === 'inline'
      && [...element.parentElement.childNodes].some((node) => node.nodeType === 3 && node.data.trim().length > 1);
    const distance = ({ box: a }, { box: b }) => {
      const [x, y] = [a.left + a.width / 2, a.top + a.height / 2];
      return Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom));
    };
    return targets.filter(({ element, box }) => !isInText(element) && (box.width < least || box.height < least))
      .filter((one) => targets.some((other) => other !== one && distance(one, other) < least / 2))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} is ${Math.round(box.width)} by ${Math.round(box.height)}`);
  }, 24);
}

/** Controls and boxes without a border, what is current without a mark, rows whose mark is not true. Forced colours take away
 * every ground and shadow, so a border of another colour is all that is left. */
export function unseen(page) {
  return page.evaluate(() => {
    const hasLine = (element, side) => {
      const style = getComputedStyle(element);
      return parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== 'none'
        && ![style.backgroundColor, 'rgba(0, 0, 0, 0)', getComputedStyle(document.body).backgroundColor,
          getComputedStyle(document.documentElement).backgroundColor].includes(style[`border${side}Color`]);
    };
    const isUnderlined = (element) => getComputedStyle(element).textDecorationLine === 'underline';
    const boxes = [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, .button, .summary, .notice, .status')]
      .filter((element) => element.checkVisibility() && !element.closest('.extra'))
      .filter((element) => getComputedStyle(element).appearance !== 'auto' || element.type !== 'checkbox')
      .filter((element) => !hasLine(element, 'Top') && !isUnderlined(element));
    const current = [...document.querySelectorAll('[aria-current]')]
      .filter((element) => !isUnderlined(element) && !hasLine(element, 'Bottom'));
    // Rows say by a border whether they wait: beside their first cell, or all of it on small screens.
    const rows = [...document.querySelectorAll('.inbox tbody tr')].filter((row) => (
      [row, row.cells[0]].some((element) => hasLine(element, 'Left')) !== row.matches('.is-waiting')));
    return [...boxes, ...current, ...rows].map((element) => element.outerHTML.slice(0, 120));
  });
}

/** What moves. */
export function moving(page) {
  return page.evaluate(() => [...document.querySelectorAll('html, body *')].filter((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
  }).map((element) => `${element.outerHTML.slice(0, 80)} moves`));
}

/** Text that is not dark, and buttons that nobody can press. */
export function wasteOfPaper(page) {
  return page.evaluate(() => [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .extra, .inbox thead'))
    .filter((element) => element.matches('button, .button') || ([...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')
      && getComputedStyle(element).color.match(/\d+/g).slice(0, 3).some((value) => Number(value) > 0x66)))
    .map((element) => `${element.outerHTML.slice(0, 80)} on paper, ${getComputedStyle(element).color}`));
}
