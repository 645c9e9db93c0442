package no.stafett.handlingsveileder.flate;

import java.util.Locale;

/** Det som kan redigeres, og hva fila heter. */
enum Flateslag {
    DIAGRAM(".bpmn"), SKJEMA(".form"), TABELL(".dmn");

    private final String endelse;

    Flateslag(String endelse) {
        this.endelse = endelse;
    }

    String navn() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean passer(String fil) {
        return fil.endsWith(endelse);
    }

    /** Fila uten endelse: id-en til prosessen, skjemaet eller tabellen. */
    String id(String fil) {
        return fil.substring(0, fil.length() - endelse.length());
    }
}
