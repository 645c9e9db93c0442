package no.stafett.handlingsveileder.trinn;

/** Det et element kan ha i seg: andre elementer, og ord. */
sealed interface Bit permits Gren, Ord {
}
