package no.stafett.stafettlogg.moetemodus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.tiltak.Tiltak;
import no.stafett.tiltak.Vurdering;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Gjør det som ble sagt i møtet, til svaret på evalueringsoppgaven. Det noen alt hadde skrevet i oppgaven, følger med. */
@Component
class Evalueringssvar {

    private static final String TILTAKENE = "tiltaksvurdering";

    private final JsonMapper json;

    Evalueringssvar(JsonMapper json) {
        this.json = json;
    }

    /** @param sagt tiltakene det er sagt noe om */
    JsonNode lag(Arbeidsflate.Visning oppgave, Moeteark ark, Map<Tiltak, Vurdering> sagt) {
        JsonNode skjema = oppgave.skjema();
        ObjectNode svar = oppgave.utkast() == null ? json.createObjectNode() : (ObjectNode) oppgave.utkast().innhold().deepCopy();
        for (Skjemafelt felt : Skjemafelt.i(skjema)) {
            String navn = felt.navn() + "." + oppgave.oppgave().id();
            if (ark.felt().containsKey(navn)) {
                svar.remove(felt.navn());
            }
            legg(svar, felt, ark.verdier(navn).stream().filter(v -> !v.isBlank()).map(String::strip).toList());
        }
        Skjemafelt.FELLES.stream().filter(navn -> Skjemafelt.finnes(skjema, navn) && ark.verdi(navn) != null)
                .forEach(navn -> svar.put(navn, ark.verdi(navn)));
        if (Skjemafelt.finnes(skjema, "gjennomfoert") && !sagt.isEmpty()) {
            ArrayNode rader = svar.putArray(TILTAKENE);
            sagt.forEach((tiltak, vurdering) -> rader.add(rad(tiltak, vurdering, Skjemafelt.finnes(skjema, "tiltaket"))));
        }
        return svar;
    }

    private static void legg(ObjectNode svar, Skjemafelt felt, List<String> verdier) {
        if (verdier.isEmpty()) {
            return;
        }
        switch (felt.type()) {
            case "number" -> tall(svar, felt.navn(), verdier.get(0));
            case "checkbox" -> svar.put(felt.navn(), true);
            case "checklist" -> verdier.forEach(svar.putArray(felt.navn())::add);
            default -> svar.put(felt.navn(), verdier.get(0));
        }
    }

    /** Det som ikke er et tall, sendes som det er skrevet, så kontrollen kan si fra. */
    private static void tall(ObjectNode svar, String navn, String skrevet) {
        try {
            svar.put(navn, new BigDecimal(skrevet.replace(',', '.')));
        } catch (NumberFormatException ikkeEtTall) {
            svar.put(navn, skrevet);
        }
    }

    private ObjectNode rad(Tiltak tiltak, Vurdering sagt, boolean kanVelges) {
        ObjectNode rad = json.createObjectNode();
        String tekst = tiltak.felt().tiltak();
        rad.put(kanVelges ? "tiltaket" : "tiltak", kanVelges ? tiltak.id().toString() : tekst.substring(0, Math.min(300, tekst.length())));
        sett(rad, "gjennomfoert", sagt.gjennomfoert());
        sett(rad, "effekt", sagt.effekt());
        sett(rad, "videre", sagt.videre());
        sett(rad, "kommentar", sagt.kommentar());
        return rad;
    }

    private static void sett(ObjectNode rad, String navn, String verdi) {
        if (verdi != null) {
            rad.put(navn, verdi);
        }
    }
}
