package no.stafett.oppgave.liste;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.stafett.felles.EnhetId;
import no.stafett.tilgang.Enhet;
import org.springframework.web.util.UriUtils;

/** Leser valgene i en adresse, og husker hva den ba om som vi ikke kjenner. Et tomt felt i skjemaet er ikke noe valg. */
class Adresseleser {

    /** Alle valgt bort. */
    static final String INGEN = "ingen";
    /** Id-en til et trinn i en modell, slik motoren tillater dem. */
    private static final String TRINN = "[A-Za-z_][A-Za-z0-9_.-]{0,79}";

    private final Map<String, List<String>> parametre;
    private final boolean kodet;
    private final List<String> ukjent = new ArrayList<>();

    /** @param kodet om verdiene er slik de står i en adresse, med prosenttegn */
    Adresseleser(Map<String, List<String>> parametre, boolean kodet) {
        this.parametre = parametre;
        this.kodet = kodet;
    }

    Filter filter() {
        return new Filter(les("nivaa", tall(0, 3)).orElse(null), les("tjeneste", lik(Enhet.TJENESTER)).orElse(null),
                les("enhet", lik(EnhetId.MOENSTER)).map(EnhetId::av).orElse(null), les("trinn", lik(TRINN)).orElse(null),
                les("frist", Fristvindu::finn).orElse(null), les("prioritet", tall(0, 2)).orElse(null),
                les("stafettholder", lik(Filter.MEG + "|" + EnhetId.MOENSTER)).orElse(null), les("oeving", lik("true|false")).map(Boolean::valueOf).orElse(null),
                les("soek", Soek::kjenn).orElse(null));
    }

    <T> Optional<T> les(String navn, Function<String, Optional<T>> kjenn) {
        List<String> skrevet = verdier(navn);
        if (skrevet.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> verdi = skrevet.size() > 1 ? Optional.empty() : kjenn.apply(skrevet.get(0));
        if (verdi.isEmpty()) {
            ukjent.add(navn);
        }
        return verdi;
    }

    /** De vi kjenner av flere; tomt når ingenting er sagt. «ingen» er at det er valgt bort. */
    <T> Optional<List<T>> alle(String navn, Function<String, Optional<T>> kjenn) {
        List<String> skrevet = verdier(navn);
        List<String> valgt = skrevet.stream().filter(verdi -> !INGEN.equals(verdi)).toList();
        List<T> kjente = valgt.stream().map(kjenn).flatMap(Optional::stream).distinct().toList();
        if (valgt.stream().anyMatch(verdi -> kjenn.apply(verdi).isEmpty())) {
            ukjent.add(navn);
        }
        return kjente.isEmpty() && !skrevet.contains(INGEN) ? Optional.empty() : Optional.of(kjente);
    }

    private List<String> verdier(String navn) {
        return parametre.getOrDefault(navn, List.of()).stream().filter(v -> v != null && !v.isBlank())
                .map(v -> kodet ? UriUtils.decode(v, StandardCharsets.UTF_8) : v).toList();
    }

    List<String> ukjent(String... flere) {
        ukjent.addAll(List.of(flere));
        return List.copyOf(ukjent);
    }

    static Function<String, Optional<Integer>> tall(int minst, int stoerst) {
        return tekst -> Optional.of(tekst).filter(t -> t.matches("\\d{1,3}")).map(Integer::valueOf).filter(n -> n >= minst && n <= stoerst);
    }

    private static Function<String, Optional<String>> lik(String moenster) {
        return tekst -> Optional.of(tekst).filter(t -> t.matches(moenster));
    }
}
