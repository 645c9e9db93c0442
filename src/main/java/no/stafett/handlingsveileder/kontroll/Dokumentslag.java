package no.stafett.handlingsveileder.kontroll;

import java.nio.charset.StandardCharsets;

/** Hva et dokument er, sett av begynnelsen på innholdet. */
enum Dokumentslag {

    BPMN, DMN, SKJEMA, UKJENT;

    private static final int BEGYNNELSE = 4_096;

    static Dokumentslag av(byte[] innhold) {
        String tekst = new String(innhold, 0, Math.min(innhold.length, BEGYNNELSE), StandardCharsets.UTF_8)
                .replace("\uFEFF", "").strip();
        if (tekst.startsWith("{")) {
            return SKJEMA;
        }
        if (!tekst.startsWith("<")) {
            return UKJENT;
        }
        return tekst.contains("omg.org/spec/DMN/") ? DMN : BPMN;
    }
}
