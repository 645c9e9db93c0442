package no.stafett.handlingsveileder.oversikt;

import java.util.Locale;

/** Hvem en handlingsveileder er laget for: tjenesten selv, kommunen, eller alle. */
public enum Kilde {
    EGEN, KOMMUNENS, FELLES;

    public String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param leietaker den raden er for @param eier den modellen er publisert hos; null for alle */
    static Kilde av(String leietaker, String eier) {
        return eier == null ? FELLES : eier.equals(leietaker) ? EGEN : KOMMUNENS;
    }
}
