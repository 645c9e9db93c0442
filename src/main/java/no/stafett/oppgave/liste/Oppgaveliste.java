package no.stafett.oppgave.liste;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavefelter;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sidene i oppgavelista (ADR 0050). Én spørring for siden og én for alle tallene; blaing går videre etter siste rad, aldri med
 * {@code offset}. Hver gren gir høyst en side fra sin egen indeks, de flettes, og navnene hentes bare for radene som vises.
 * Skjermede oppgaver finnes ikke her, og ikke det i saker med en adressesperre som stenger.
 */
@Repository
public class Oppgaveliste {

    private final JdbcClient sql;
    private final Lesere lesere;

    Oppgaveliste(JdbcClient sql, Lesere lesere) {
        this.sql = sql;
        this.lesere = lesere;
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
        List<Oppgave> rader = rader(utvalg, leser);
        boolean flere = rader.size() > utvalg.antall();
        List<Oppgave> side = flere ? rader.subList(0, utvalg.antall()) : rader;
        List<Long> tall = tell(Stream.concat(Stream.of(utvalg), andre.stream()).toList(), leser);
        return new Side(tall.get(0), flere ? Sidemerke.etter(side.get(side.size() - 1), utvalg.sorter()).skriv() : null, side,
                tall.subList(1, tall.size()));
    }

    /** Hvor mange rader hvert av utvalgene har, i samme rekkefølge; sidene de er på, spiller ingen rolle. */
    public List<Long> antall(List<Utvalg> utvalg, Bruker bruker) {
        return utvalg.isEmpty() ? List.of() : tell(utvalg, lesere.les(bruker));
    }

    private List<Oppgave> rader(Utvalg utvalg, Leser leser) {
        Map<String, Object> verdier = leser.parametre();
        utvalg.filter().settInn(verdier, "", leser.bruker());
        if (utvalg.etter() != null) {
            Sidemerke.les(utvalg.etter(), utvalg.sorter()).settInn(verdier);
        }
        verdier.put("antall", utvalg.antall() + 1);
        return sql.sql(Oppgavefelter.FELTER + "where o.id = any(array(" + siden(utvalg, leser) + ")) order by "
                + utvalg.sorter().rekkefoelge("o", "id")).params(verdier).query(Oppgavefelter::les).list();
    }

    static String siden(Utvalg utvalg, Leser leser) {
        String grener = Gren.til(utvalg.fane(), leser).stream().map(gren -> gren.foerste(utvalg, "")).collect(Collectors.joining(" union all "));
        return "select u.id from (select distinct * from (" + grener + ") g) u order by "
                + utvalg.sorter().rekkefoelge("u", "id") + " limit :antall";
    }

    private List<Long> tell(List<Utvalg> utvalg, Leser leser) {
        Map<String, Object> verdier = leser.parametre();
        IntStream.range(0, utvalg.size()).forEach(i -> utvalg.get(i).filter().settInn(verdier, "_" + i, leser.bruker()));
        String tallene = IntStream.range(0, utvalg.size()).mapToObj(i -> "(" + tall(utvalg.get(i), leser, "_" + i) + ")")
                .collect(Collectors.joining(", "));
        return sql.sql("select array[" + tallene + "]").params(verdier)
                .query((rs, n) -> List.of((Long[]) rs.getArray(1).getArray())).single();
    }

    private static String tall(Utvalg utvalg, Leser leser, String nr) {
        List<Gren> grener = Gren.til(utvalg.fane(), leser);
        boolean gjentar = grener.size() > 1 || grener.get(0).kilde().gjentar();
        return "select count(*) from (" + (gjentar ? "select distinct g.id from (" : "select g.id from (")
                + grener.stream().map(gren -> gren.alle(utvalg, nr)).collect(Collectors.joining(" union all ")) + ") g) t";
    }
}
