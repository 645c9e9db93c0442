package no.stafett.skjema.kontroll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lager par av skjema og svar: hver felttype med hver regel, vilkår i FEEL, sammensatte skjemaer og
 * tilfeldige skjemaer med flere felt. Samme frø gir samme par.
 */
final class Skjemagenerator {

    private static final String MANGLER = "«mangler»";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Random tilfeldig;
    private final int verdierPerRegel;
    private final List<Par> par = new ArrayList<>();
    private final JsonNode tilfeller = les("tilfeller.json");

    Skjemagenerator(long froe, int verdierPerRegel) {
        this.tilfeldig = new Random(froe);
        this.verdierPerRegel = verdierPerRegel;
    }

    List<Par> par(int tilfeldigeSkjemaer) {
        tilfeller.get("feller").forEach(this::felttype);
        vilkaar(les("vilkaar.json"));
        les("sammensatte.json").forEach(this::sammensatt);
        Skjemablanding blanding = new Skjemablanding(tilfeldig, tilfeller);
        for (int i = 0; i < tilfeldigeSkjemaer; i++) {
            par.addAll(blanding.skjemaMedSvar());
        }
        return par;
    }

    private void felttype(JsonNode felle) {
        for (Map.Entry<String, JsonNode> regel : felle.get("regler").properties()) {
            ObjectNode felt = felle.get("felt").deepCopy().asObject();
            regel.getValue().path("felt").properties().forEach(egenskap -> felt.set(egenskap.getKey(), egenskap.getValue()));
            felt.put("key", "x");
            ObjectNode inndata = tilfeller.get("inndata").deepCopy().asObject();
            regel.getValue().path("inndata").properties().forEach(verdi -> inndata.set(verdi.getKey(), verdi.getValue()));
            ObjectNode skjema = skjema(List.of(felt));
            List<Par> mulige = new ArrayList<>(felle.get("verdier").values().stream()
                    .map(verdi -> new Par(felle.get("komponent").asString(), regel.getKey(), skjema, inndata, enkelt("x", verdi))).toList());
            Collections.shuffle(mulige, tilfeldig);
            utvalg(mulige);
        }
    }

    /** Flest av dem serveren godtar, for det er der den kan ta feil på en farlig måte. */
    private void utvalg(List<Par> mulige) {
        Map<Boolean, List<Par>> delt = mulige.stream().collect(Collectors.partitioningBy(mulig -> mulig.kontrollert().erGyldig()));
        delt.get(true).stream().limit(verdierPerRegel).forEach(par::add);
        delt.get(false).stream().limit(verdierPerRegel / 2).forEach(par::add);
    }

    /** Hvert uttrykk skjuler et påkrevd felt, og prøves mot hvert sett av verdier med og uten svar i feltet. */
    private void vilkaar(JsonNode kilde) {
        for (JsonNode uttrykk : kilde.get("uttrykk")) {
            List<JsonNode> felter = new ArrayList<>(kilde.get("felter").values());
            ObjectNode maal = JSON.readTree("{\"type\":\"textfield\",\"key\":\"x\",\"validate\":{\"required\":true}}").asObject();
            maal.putObject("conditional").put("hide", "=" + uttrykk.asString());
            felter.add(maal);
            for (JsonNode verdier : kilde.get("svar")) {
                ObjectNode svar = verdier.deepCopy().asObject();
                if (tilfeldig.nextInt(3) == 0) {
                    svar.put("x", "utfylt");
                }
                legg("hide", "FEEL", skjema(felter), tilfeller.get("inndata").asObject(), svar);
            }
        }
    }

    private void sammensatt(JsonNode tilfelle) {
        ObjectNode skjema = skjema(List.copyOf(tilfelle.get("komponenter").values()));
        tilfelle.get("svar").forEach(svar -> legg(tilfelle.get("komponent").asString(), tilfelle.get("regel").asString(), skjema,
                tilfelle.get("inndata").asObject(), svar));
    }

    private void legg(String komponent, String regel, ObjectNode skjema, ObjectNode inndata, JsonNode svar) {
        par.add(new Par(komponent, regel, skjema, inndata, svar));
    }

    static ObjectNode enkelt(String noekkel, JsonNode verdi) {
        ObjectNode svar = JsonNodeFactory.instance.objectNode();
        return verdi.isString() && verdi.asString().equals(MANGLER) ? svar : svar.<ObjectNode>set(noekkel, verdi).asObject();
    }

    /** form-js gir felt uten id en tilfeldig; her skal alt være likt fra gang til gang. */
    static ObjectNode skjema(List<JsonNode> komponenter) {
        ObjectNode skjema = JsonNodeFactory.instance.objectNode().put("type", "default").put("id", "skjema");
        komponenter.forEach(skjema.putArray("components")::add);
        merk(skjema, new int[1]);
        return skjema;
    }

    private static void merk(JsonNode forelder, int[] teller) {
        for (JsonNode barn : forelder.path("components")) {
            barn.asObject().put("id", "k" + teller[0]++);
            merk(barn, teller);
        }
    }

    static JsonNode les(String fil) {
        return JSON.readTree(Skjemagenerator.class.getResourceAsStream("/skjema/" + fil));
    }
}
