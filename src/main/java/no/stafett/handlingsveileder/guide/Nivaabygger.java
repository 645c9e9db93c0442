package no.stafett.handlingsveileder.guide;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.Trinn;
import no.stafett.prosess.veikart.Veikart;
import no.stafett.skjema.Svarvisning;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gjør en publisert modell om til noe å lese. Skjemaene er de som ble publisert sammen med den. */
@Component
class Nivaabygger {

    private static final String UTFALL = "utfall";

    private final Modeller modeller;
    private final JsonMapper json;

    Nivaabygger(Modeller modeller, JsonMapper json) {
        this.modeller = modeller;
        this.json = json;
    }

    Veileder.Nivaa av(Modell modell, Veileder.Utgivelse utgivelse) {
        Veikart kart = Veikart.av(modell);
        List<Veileder.Steg> trinn = modell.trinn().stream().map(t -> steg(modell, t, kart)).toList();
        return new Veileder.Nivaa(modell.nivaa().orElseThrow(), modell.id(), modell.navn(), kart.om(), utgivelse, trinn);
    }

    private Veileder.Steg steg(Modell modell, Trinn t, Veikart kart) {
        List<Veileder.Redskap> verktoey = Stream.concat(Stream.ofNullable(t.skjema()), t.verktoey().stream()).distinct()
                .map(id -> new Veileder.Redskap(id, Svarvisning.tittel(skjema(modell, id)), id.equals(t.skjema()), t.paakrevd().contains(id))).toList();
        return new Veileder.Steg(t.id(), anker(t), t.nummer(), t.navn(), t.hva(), t.hvordan(), t.hvem(), t.arena(), t.frist(), verktoey,
                valg(modell, t, kart));
    }

    /** Skjemaet har ordene og rekkefølgen den som bestemmer, ser; modellen sier hvor de fører. */
    private List<Veileder.Valg> valg(Modell modell, Trinn t, Veikart kart) {
        if (t.utfall().isEmpty() || t.skjema() == null) {
            return List.of();
        }
        Map<String, String> ord = ordene(skjema(modell, t.skjema()));
        List<String> rekkefoelge = List.copyOf(ord.keySet());
        return kart.veier().stream().filter(vei -> vei.fra().equals(t.id()))
                .sorted(Comparator.comparing(vei -> rekkefoelge.contains(vei.utfall()) ? rekkefoelge.indexOf(vei.utfall()) : rekkefoelge.size()))
                .map(vei -> valg(modell, vei, ord.getOrDefault(vei.utfall(), vei.utfall()))).toList();
    }

    private static Veileder.Valg valg(Modell modell, Veikart.Vei vei, String tekst) {
        Optional<Trinn> til = modell.finnTrinn(vei.til());
        String anker = til.map(Nivaabygger::anker).orElse(vei.slag() == Veikart.Slag.SLUTT && vei.utfall().matches("nivaa_[0-3]")
                ? vei.utfall().replace('_', '-') : null);
        String navn = til.filter(t -> t.nummer() != null).map(t -> t.nummer() + " " + t.navn()).orElse(vei.navn());
        return new Veileder.Valg(vei.utfall(), tekst, vei.slag(), navn, anker);
    }

    private static String anker(Trinn t) {
        return t.nummer() == null ? t.id() : "trinn-" + t.nummer().replaceAll("[^0-9A-Za-z]", "-");
    }

    private static Map<String, String> ordene(JsonNode skjema) {
        Map<String, String> ord = new LinkedHashMap<>();
        for (JsonNode felt : skjema.path("components")) {
            if (UTFALL.equals(felt.path("key").asString(""))) {
                felt.path("values").forEach(valg -> ord.put(valg.path("value").asString(""), valg.path("label").asString("")));
            }
            ordene(felt).forEach(ord::putIfAbsent);
        }
        return ord;
    }

    private JsonNode skjema(Modell modell, String id) {
        return json.readTree(modeller.skjema(modell.id(), id));
    }
}
