// Biblioteker uten egen oversettelse: ordene byttes der de dukker opp. Et ord vi mangler, noteres på siden, så en prøve kan finne det.
export function byttOrd(rot, ord, egenskaper = ['title', 'aria-label', 'placeholder'], unntatt = '') {
  const ny = (gammel) => {
    const rent = gammel.trim();
    return rent && ord(rent);
  };
  const bytt = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (unntatt && node.parentElement?.closest(unntatt)) return;
      const nytt = ny(node.data);
      if (nytt && nytt !== node.data) node.data = nytt;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    for (const egenskap of egenskaper) {
      const nytt = node.hasAttribute(egenskap) && ny(node.getAttribute(egenskap));
      if (nytt && nytt !== node.getAttribute(egenskap)) node.setAttribute(egenskap, nytt);
    }
    node.childNodes.forEach(bytt);
  };
  bytt(rot);
  new MutationObserver((endringer) => {
    for (const { type, target, addedNodes } of endringer) {
      addedNodes.forEach(bytt);
      if (type !== 'childList') bytt(target);
    }
  }).observe(rot, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: egenskaper });
}

/** En oversetter slik bibliotekene fra bpmn.io vil ha den. @param nøkler engelsk ord → nøkkel i språkfila */
export function oversetter(nøkler, tekst, node) {
  return (mal, verdier = {}) => {
    const nøkkel = nøkler[mal];
    if (!nøkkel) node.dataset.uoversatt = [...new Set([...(node.dataset.uoversatt?.split('|') ?? []), mal])].join('|');
    return (nøkkel ? tekst(nøkkel) : mal).replace(/{([^}]+)}/g, (helt, navn) => verdier[navn] ?? helt);
  };
}
