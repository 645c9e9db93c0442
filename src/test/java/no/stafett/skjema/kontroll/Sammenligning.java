package no.stafett.skjema.kontroll;

import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import no.stafett.skjema.Feltfeil;
import tools.jackson.databind.JsonNode;

/** Ett par dømt av begge. */
record Sammenligning(Par par, Skjemaresultat server, Formjs.Dommer formjs) {

    enum Utfall { BEGGE_GODTAR, BEGGE_AVVISER, SERVEREN_STRENGERE, ULIKE_DATA, SERVEREN_GODTAR_MER }

    Utfall utfall() {
        if (!server.erGyldig()) {
            return formjs.avviser() ? Utfall.BEGGE_AVVISER : Utfall.SERVEREN_STRENGERE;
        }
        if (formjs.avviser()) {
            return Utfall.SERVEREN_GODTAR_MER;
        }
        return likt(server.svar(), formjs.renset().sendt()) ? Utfall.BEGGE_GODTAR : Utfall.ULIKE_DATA;
    }

    /** Forklaringene på at de to er uenige; tomt når de ikke lar seg forklare. */
    Set<Forskjell> forskjeller() {
        return utfall() == Utfall.ULIKE_DATA ? dataforskjell(server.svar()) : strengere(server);
    }

    /** Om serveren peker på de samme feltene som form-js. Det en renset verdi har endret videre utover, kan ikke sammenlignes. */
    boolean pekerPaaDeSammeFeltene() {
        Set<String> pektPaa = server.feil().stream().map(Feltfeil::sti).collect(Collectors.toSet());
        return utfall() != Utfall.BEGGE_AVVISER || pektPaa.containsAll(formjs.renset().feil()) || !strengere(server).isEmpty();
    }

    /** Det nettleseren faktisk ville sendt, kontrollert av serveren. */
    Optional<String> uenigeOmDetSomSendes() {
        if (formjs.avviser()) {
            return Optional.empty();
        }
        JsonNode sendt = formjs.renset().sendt();
        Skjemaresultat igjen = par.kontrollert(sendt);
        boolean enige = igjen.erGyldig() ? likt(igjen.svar(), sendt) || !dataforskjell(igjen.svar()).isEmpty() : !strengere(igjen).isEmpty();
        return enige ? Optional.empty() : Optional.of(this + "\n  igjen   " + igjen);
    }

    private static Set<Forskjell> strengere(Skjemaresultat resultat) {
        return resultat.feil().stream().map(feil -> Forskjell.bak(feil.kode())).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private Set<Forskjell> dataforskjell(JsonNode vaart) {
        return likeTider(Verdi.fra(vaart), Verdi.fra(formjs.renset().sendt())) ? Set.of(Forskjell.ANNEN_SONE) : Set.of();
    }

    private static boolean likt(JsonNode en, JsonNode annen) {
        return Objects.equals(Verdi.fra(en), Verdi.fra(annen));
    }

    private static boolean likeTider(Object en, Object annen) {
        if (en instanceof Map<?, ?> ett && annen instanceof Map<?, ?> annet) {
            return ett.keySet().equals(annet.keySet()) && ett.keySet().stream().allMatch(navn -> likeTider(ett.get(navn), annet.get(navn)));
        }
        if (en instanceof List<?> ett && annen instanceof List<?> annet) {
            return ett.size() == annet.size() && java.util.stream.IntStream.range(0, ett.size()).allMatch(i -> likeTider(ett.get(i), annet.get(i)));
        }
        return Objects.equals(en, annen) || en instanceof String ett && annen instanceof String annet && sammeTid(ett, annet);
    }

    private static boolean sammeTid(String en, String annen) {
        try {
            return OffsetTime.parse(en).withOffsetSameInstant(ZoneOffset.UTC).toLocalTime()
                    .equals(OffsetTime.parse(annen).withOffsetSameInstant(ZoneOffset.UTC).toLocalTime());
        } catch (DateTimeParseException ikkeKlokkeslett) {
            return false;
        }
    }

    @Override
    public String toString() {
        return utfall() + " | " + par + "\n  server  " + server + "\n  renset  " + formjs.renset() + "\n  rå      " + formjs.raa();
    }
}
