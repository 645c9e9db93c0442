/** Den enkelte: rollene hennes fra og til, øktene, og om hun slipper inn. */
package no.stafett.tilgang.adgang;
