package no.stafett.skjema.kontroll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Setter sammen tilfeldige skjemaer av feltene i oppskriften, med grupper, lister og vilkår, og svarer på dem. */
final class Skjemablanding {

    private static final int SVAR_PER_SKJEMA = 6;
    private static final Set<String> UTEN_SVAR = Set.of("expression", "text", "table", "spacer", "separator", "button", "filepicker");

    private static final List<String> TEKST = List.of("%s = \"\"", "%s != \"\"", "%s = \"ab\"", "string length(%s) > 2", "%s = null");
    private static final List<String> ETT = List.of("%s = \"a\"", "%s != \"a\"", "%s = null", "%s != null", "%s in (\"a\", \"b\")", "not(%s = \"b\")");
    private static final List<String> FLERE = List.of("count(%s) = 0", "list contains(%s, \"a\")", "not(list contains(%s, \"b\"))");
    private static final List<String> TOM = List.of("%s = null", "%s != null", "%s = null or rolle = \"annen\"");
    private static final Map<String, List<String>> VILKAAR = Map.of("textfield", TEKST, "textarea", TEKST, "radio", ETT, "select", ETT,
            "checklist", FLERE, "taglist", FLERE, "datetime", TOM, "number som tekst", TOM,
            "number", List.of("%s > 1", "%s = null", "%s != null", "%s * 2 <= 20"), "checkbox", List.of("%s", "not(%s)", "%s = true"));

    private final Random tilfeldig;
    private final JsonNode inndata;
    private final List<JsonNode> feller;
    private final List<Map.Entry<String, String>> kjente = new ArrayList<>();
    private final Map<Object, Boolean> passende = new HashMap<>();
    private int teller;

    Skjemablanding(Random tilfeldig, JsonNode tilfeller) {
        this.tilfeldig = tilfeldig;
        this.inndata = tilfeller.get("inndata");
        this.feller = tilfeller.get("feller").values().stream().filter(felle -> !UTEN_SVAR.contains(felle.get("komponent").asString())).toList();
    }

    /** En komponent og måten å svare på den. */
    private record Del(JsonNode komponent, JsonNode felle, List<Del> barn) {
    }

    List<Par> skjemaMedSvar() {
        teller = 0;
        kjente.clear();
        List<Del> deler = deler(2 + tilfeldig.nextInt(5), 0);
        ObjectNode skjema = Skjemagenerator.skjema(deler.stream().map(Del::komponent).toList());
        List<Par> ut = new ArrayList<>();
        for (int i = 0; i < SVAR_PER_SKJEMA; i++) {
            ut.add(new Par("blandet", "flere felt", skjema, inndata.asObject(), svar(deler, i % 2 == 0 ? 2 : 12)));
        }
        return ut;
    }

    private List<Del> deler(int antall, int dybde) {
        List<Del> ut = new ArrayList<>();
        for (int i = 0; i < antall; i++) {
            ut.add(dybde < 2 && tilfeldig.nextInt(4) == 0 ? beholder(dybde) : felt());
        }
        return ut;
    }

    private Del beholder(int dybde) {
        List<Del> barn = deler(1 + tilfeldig.nextInt(3), dybde + 1);
        boolean liste = tilfeldig.nextBoolean();
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("type", liste ? "dynamiclist" : "group");
        if (liste || tilfeldig.nextBoolean()) {
            node.put("path", "p" + teller++);
        }
        barn.forEach(del -> node.withArray("components").add(del.komponent()));
        skjulIBlant(node);
        return new Del(node, null, barn);
    }

    private static String slag(JsonNode felle) {
        return felle.get("komponent").asString().split(" ")[0] + (felle.get("felt").has("serializeToString") ? " som tekst" : "");
    }

    private Del felt() {
        JsonNode felle = felle();
        List<JsonNode> regler = List.copyOf(felle.get("regler").values());
        ObjectNode felt = felle.get("felt").deepCopy().asObject();
        // Låste felt trenger verdi i inndata på samme sted; de prøves for seg.
        regler.get(tilfeldig.nextInt(regler.size())).path("felt").properties().stream().filter(egenskap -> !egenskap.getKey().equals("readonly"))
                .forEach(egenskap -> felt.set(egenskap.getKey(), egenskap.getValue()));
        felt.put("key", "f" + teller++);
        skjulIBlant(felt);
        kjente.add(Map.entry(felt.get("key").asString(), slag(felle)));
        return new Del(felt, felle, List.of());
    }

    /** Kalenderen er tung å tegne, så datofelt er sjeldnere enn de andre. */
    private JsonNode felle() {
        JsonNode felle = feller.get(tilfeldig.nextInt(feller.size()));
        boolean dato = felle.get("felt").get("type").asString().equals("datetime");
        return dato && tilfeldig.nextInt(4) > 0 ? felle() : felle;
    }

    private void skjulIBlant(ObjectNode node) {
        if (!kjente.isEmpty() && tilfeldig.nextInt(3) == 0) {
            Map.Entry<String, String> annet = kjente.get(tilfeldig.nextInt(kjente.size()));
            List<String> former = VILKAAR.get(annet.getValue());
            String sti = (tilfeldig.nextInt(4) == 0 ? "this." : "") + annet.getKey();
            node.putObject("conditional").put("hide", "=" + former.get(tilfeldig.nextInt(former.size())).formatted(sti));
        }
    }

    /** @param sjeldenGal ett av så mange felt får en tilfeldig verdi, resten en som godtas når feltet står alene */
    private ObjectNode svar(List<Del> deler, int sjeldenGal) {
        ObjectNode ut = JsonNodeFactory.instance.objectNode();
        deler.forEach(del -> svar(ut, del, sjeldenGal));
        return ut;
    }

    private void svar(ObjectNode ut, Del del, int sjeldenGal) {
        String sti = del.komponent().path("path").asString("");
        if (del.felle() != null) {
            verdi(ut, del, sjeldenGal);
        } else if (del.komponent().path("type").asString().equals("dynamiclist")) {
            for (int i = tilfeldig.nextInt(4); i > 0; i--) {
                ut.withArray(sti).add(svar(del.barn(), sjeldenGal));
            }
        } else if (sti.isEmpty()) {
            ut.setAll(svar(del.barn(), sjeldenGal));
        } else {
            ut.set(sti, svar(del.barn(), sjeldenGal));
        }
    }

    private void verdi(ObjectNode ut, Del del, int sjeldenGal) {
        List<JsonNode> verdier = List.copyOf(del.felle().get("verdier").values());
        List<JsonNode> rette = verdier.stream().filter(verdi -> passer(del, verdi)).toList();
        boolean gal = tilfeldig.nextInt(sjeldenGal) == 0;
        JsonNode verdi = (gal ? verdier : rette).get(tilfeldig.nextInt((gal ? verdier : rette).size()));
        ut.setAll(Skjemagenerator.enkelt(del.komponent().get("key").asString(), verdi));
    }

    /** Om verdien i det minste godtas når feltet står alene, eller er tom. */
    private boolean passer(Del del, JsonNode verdi) {
        return passende.computeIfAbsent(Map.entry(del.komponent(), verdi), ukjent -> proevd(del, verdi));
    }

    private boolean proevd(Del del, JsonNode verdi) {
        ObjectNode alene = del.komponent().deepCopy().asObject();
        alene.remove("conditional");
        Par par = new Par("", "", Skjemagenerator.skjema(List.of(alene)), inndata.asObject(),
                Skjemagenerator.enkelt(alene.get("key").asString(), verdi));
        return verdi.isNull() || par.kontrollert().erGyldig();
    }
}
