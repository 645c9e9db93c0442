package no.stafett.handlingsveileder.kontroll;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Skjemaet som helhet: riktig slag, kjent versjon, ikke for stort, og hvert felt for seg. */
final class Skjemaregler {

    private static final Set<String> ROTEN = Set.of("id", "type", "schemaVersion", "properties", "components",
            "executionPlatform", "executionPlatformVersion", "exporter", "$schema");
    private static final int NYESTE_VERSJON = 19;
    private static final int FLESTE_FELTER = 400;

    private Skjemaregler() {
    }

    static void kontroller(Skjemamodell skjema, Funn funn) {
        roten(skjema, funn);
        if (skjema.felter().size() > FLESTE_FELTER) {
            funn.meld(Feilkode.SKJEMA_FOR_STORT, skjema.id(), skjema.id(), FLESTE_FELTER);
            return;
        }
        skjema.felter().forEach(felt -> Feltregler.kontroller(felt, funn));
        unike(skjema, funn);
        Skjemakontrakt.kontroller(skjema, funn);
    }

    private static void roten(Skjemamodell skjema, Funn funn) {
        JsonNode rot = skjema.rot();
        if (!skjema.id().matches("[a-z][a-z0-9_]{0,60}")) {
            funn.meld(Feilkode.ID_UGYLDIG, skjema.id(), skjema.id(), skjema.id());
        }
        if (!"default".equals(rot.path("type").asString("")) || !rot.path("components").isArray()) {
            funn.meld(Feilkode.SKJEMA_TYPE, skjema.id(), skjema.id());
        }
        int versjon = rot.path("schemaVersion").asInt(0);
        if (versjon < 1 || versjon > NYESTE_VERSJON) {
            funn.meld(Feilkode.SKJEMA_VERSJON, skjema.id(), skjema.id(), versjon);
        }
        rot.propertyNames().stream().filter(n -> !ROTEN.contains(n))
                .forEach(n -> funn.meld(Feilkode.FELT_EGENSKAP, skjema.id(), skjema.id(), n));
        Skjematekst.kontroller(rot.path("properties"), skjema.id(), skjema.id(), funn);
    }

    private static void unike(Skjemamodell skjema, Funn funn) {
        Set<String> ider = new HashSet<>();
        Set<String> nøkler = new HashSet<>();
        for (Skjemamodell.Felt felt : skjema.felter()) {
            if (!felt.id().isEmpty() && !ider.add(felt.id())) {
                funn.meld(Feilkode.DOBBEL_ID, felt.id(), felt.visningsnavn(), felt.id());
            }
            if (!felt.nøkkel().isEmpty() && !nøkler.add(felt.sti() + "/" + felt.nøkkel())) {
                funn.meld(Feilkode.FELT_NOEKKEL_DOBBEL, felt.sted(), felt.visningsnavn(), felt.nøkkel());
            }
        }
    }
}
