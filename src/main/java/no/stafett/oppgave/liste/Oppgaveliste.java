package no.stafett.oppgave.liste;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavefelter;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.LeserMedFastPlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sidene i oppgavelista (ADR 0050). Én spørring for siden og én for alle tallene; blaing går videre etter siste rad, aldri med
 * {@code offset}. Hver gren gir høyst en side fra sin egen indeks, og de flettes.
 * Skjermede oppgaver finnes ikke her, og ikke det i saker med en adressesperre som stenger.
 */
@Repository
@LeserMedFastPlan
public class Oppgaveliste {

    private final JdbcClient sql;
    private final Lesere lesere;
    private final Soek soek;

    Oppgaveliste(JdbcClient sql, Lesere lesere, Soek soek) {
        this.sql = sql;
        this.lesere = lesere;
        this.soek = soek;
    }

    /**
     * En side og hvor mange rader hele utvalget har.
     *
     * @param neste verdi for {@code etter}, null på siste side
     * @param telt  antallene i de andre utvalgene det ble spurt om, i samme rekkefølge
     */
    public record Side(long totalt, String neste, List<Oppgave> oppgaver, List<Long> telt) {
    }

    public Side hent(Utvalg utvalg, Bruker bruker) {
        return hent(utvalg, List.of(), bruker);
    }

    /** @param andre utvalg som bare telles */
    public Side hent(Utvalg utvalg, List<Utvalg> andre, Bruker bruker) {
        Leser leser = lesere.les(bruker);
        List<Utvalg> alle = Stream.concat(Stream.of(utvalg), andre.stream()).toList();
        Map<String, Soek.Treff> treff = treff(alle, leser);
        List<Oppgave> rader = rader(utvalg, leser, treff);
        boolean flere = rader.size() > utvalg.antall();
        List<Oppgave> side = flere ? rader.subList(0, utvalg.antall()) : rader;
        List<Long> tall = tell(alle, leser, treff);
        return new Side(tall.get(0), flere ? Sidemerke.etter(side.get(side.size() - 1), utvalg.sorter()).skriv() : null, side,
                tall.subList(1, tall.size()));
    }

    /** Det det søkes etter, slik det ble skrevet; tomt når det er låst for en annen eller er endret. */
    public Optional<String> soekt(Filter filter, Bruker bruker) {
        return soek.skrevet(filter.soek(), bruker.id());
    }

    /** Hvor mange rader hvert av utvalgene har, i samme rekkefølge; sidene de er på, spiller ingen rolle. */
    public List<Long> antall(List<Utvalg> utvalg, Bruker bruker) {
        if (utvalg.isEmpty()) {
            return List.of();
        }
        Leser leser = lesere.les(bruker);
        return tell(utvalg, leser, treff(utvalg, leser));
    }

    /** Det hvert søk treffer, funnet én gang. */
    private Map<String, Soek.Treff> treff(List<Utvalg> utvalg, Leser leser) {
        return utvalg.stream().map(u -> u.filter().soek()).filter(Objects::nonNull).distinct()
                .collect(Collectors.toMap(soekt -> soekt, soekt -> soek.finn(soekt, leser)));
    }

    private List<Oppgave> rader(Utvalg utvalg, Leser leser, Map<String, Soek.Treff> treff) {
        Map<String, Object> verdier = leser.parametre();
        settInn(utvalg, "", leser, treff, verdier);
        if (utvalg.etter() != null) {
            Sidemerke.les(utvalg.etter(), utvalg.sorter()).settInn(verdier);
        }
        verdier.put("antall", utvalg.antall() + 1);
        return sql.sql(siden(utvalg, leser)).params(verdier).query(Oppgavefelter::les).list();
    }

    static String siden(Utvalg utvalg, Leser leser) {
        List<Gren> grener = Gren.til(utvalg, leser);
        boolean hele = grener.stream().allMatch(Gren::alene);
        String flettet = grener.stream().map(gren -> gren.foerste(hele, utvalg)).collect(Collectors.joining(" union all "));
        String rekkefoelge = " order by " + utvalg.sorter().rekkefoelge("u", "id") + " limit :antall";
        boolean ferdig = grener.size() == 1 && grener.get(0).girSiden();
        String rader = hele ? Oppgavefelter.fra(ferdig ? flettet : "(select u.* from (" + flettet + ") u" + rekkefoelge + ")")
                : Oppgavefelter.FELTER + "where o.id = any(array(select u.id from (select distinct * from (" + flettet + ") g) u" + rekkefoelge + "))";
        return Gren.GRENSER + rader + " order by " + utvalg.sorter().rekkefoelge("o", "id");
    }

    /** Det samme utvalget telles én gang, om det så er både fanen og det som vises. */
    private List<Long> tell(List<Utvalg> utvalg, Leser leser, Map<String, Soek.Treff> treff) {
        List<Utvalg> hele = utvalg.stream().map(u -> new Utvalg(u.fane(), u.filter(), null, 1, null)).toList();
        List<Utvalg> ulike = hele.stream().distinct().toList();
        Map<String, Object> verdier = leser.parametre();
        IntStream.range(0, ulike.size()).forEach(i -> settInn(ulike.get(i), "_" + i, leser, treff, verdier));
        String tallene = IntStream.range(0, ulike.size()).mapToObj(i -> "(" + tall(ulike.get(i), leser, "_" + i) + ")")
                .collect(Collectors.joining(", "));
        List<Long> talt = sql.sql(Gren.GRENSER + "select array[" + tallene + "]").params(verdier)
                .query((rs, n) -> List.of((Long[]) rs.getArray(1).getArray())).single();
        return hele.stream().map(u -> talt.get(ulike.indexOf(u))).toList();
    }

    private static void settInn(Utvalg utvalg, String nr, Leser leser, Map<String, Soek.Treff> treff, Map<String, Object> verdier) {
        utvalg.filter().settInn(verdier, nr, leser.bruker());
        if (utvalg.filter().soek() != null) {
            treff.get(utvalg.filter().soek()).settInn(verdier, nr);
        }
    }

    /** Bare det som kan være der flere ganger, må sorteres for å telles. */
    private static String tall(Utvalg utvalg, Leser leser, String nr) {
        Map<Boolean, List<Gren>> grener = Gren.til(utvalg, leser).stream().collect(Collectors.partitioningBy(Gren::alene));
        return Stream.concat(grener.get(true).stream().map(gren -> "(select count(*) from (" + gren.alle(utvalg, nr) + ") t)"),
                Stream.of(grener.get(false)).filter(flere -> !flere.isEmpty()).map(flere -> "(select count(*) from (select distinct g.id from ("
                        + flere.stream().map(gren -> gren.alle(utvalg, nr)).collect(Collectors.joining(" union all ")) + ") g) t)"))
                .collect(Collectors.joining(" + "));
    }
}
