package no.stafett.oppgave.liste;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.stafett.felles.Forretningsklokke;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.Oppgavefelter;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sidene i oppgavelista. Én spørring for en side og én for et tall; blaing går videre etter siste rad, aldri med
 * {@code offset}. Skjermede oppgaver finnes ikke her, og ikke det i saker med en adressesperre som stenger.
 */
@Repository
public class Oppgaveliste {

    /**
     * Lederen ser alt enheten har å gjøre; de andre ser det de kan ta, det de selv har, og det som venter i saker de ser
     * (domenets matrise §7: den som bare arbeider i enheten, skal ikke vite hvem de andre har saker om).
     */
    private static final String ENHETENS = """
            o.enhet = any(:arbeiderI) and (o.enhet = any(:lederI) or o.behandler = :person
                or o.id in (select k.oppgave from oppgavekandidat k where k.ledig and k.gruppe = any(:grupper))
                or exists (select 1 from sak s where s.id = o.sak and
            """ + Sakstilgang.SYNLIG + "))";

    /** Det brukeren kan gjøre i stedet for en som er borte; tomt for den som ikke er vikar. */
    private static final String VIKAR = " union all select v.oppgave from vikaroppgaver(:person, :naa) v where ";

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;

    Oppgaveliste(JdbcClient sql, Sakstilgang tilgang, Forretningsklokke klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.klokke = klokke;
    }

    /** En side og hvor mange rader hele utvalget har. @param neste verdi for {@code etter}, null på siste side */
    public record Side(long totalt, String neste, List<Oppgave> oppgaver) {
    }

    public Side hent(Utvalg utvalg, Bruker bruker) {
        Map<String, Object> verdier = verdier(utvalg, bruker);
        String vilkaar = vilkaar(utvalg.fane()) + filtre(utvalg);
        long totalt = sql.sql("select count(*) from oppgave o where " + vilkaar).params(verdier).query(Long.class).single();
        List<Oppgave> rader = sql.sql(Oppgavefelter.FELTER + "where " + vilkaar + videre(utvalg)
                + " order by " + rekkefoelge(utvalg) + " limit :antall").params(verdier).query(Oppgavefelter::les).list();
        boolean flere = rader.size() > utvalg.antall();
        List<Oppgave> side = flere ? rader.subList(0, utvalg.antall()) : rader;
        return new Side(totalt, flere ? Sidemerke.etter(side.get(side.size() - 1), utvalg).skriv() : null, side);
    }

    public long antall(Fane fane, Bruker bruker) {
        Utvalg alle = Utvalg.foerste(fane, 1);
        return sql.sql("select count(*) from oppgave o where " + vilkaar(fane)).params(verdier(alle, bruker))
                .query(Long.class).single();
    }

    /** Mine: oppgave_mine. Ledige: oppgavekandidat_frist. Enheten: oppgave_enhet. Fullført: oppgave_fullfoert. */
    private static String vilkaar(Fane fane) {
        String hvem = switch (fane) {
            case MINE -> "o.status = 'aapen' and o.id in (select m.id from oppgave m where m.behandler = :person and m.status = 'aapen' and not m.skjermet"
                    + VIKAR + "not v.ledig)";
            case LEDIGE -> "o.id in (select k.oppgave from oppgavekandidat k where k.ledig and k.gruppe = any(:grupper)" + VIKAR + "v.ledig)";
            case ENHETEN -> "o.status = 'aapen' and " + ENHETENS;
            case PAA_VENT -> "false";
            case FULLFOERT -> "o.status = 'fullfoert' and o.fullfoert_av = :person";
        };
        return "not o.skjermet and o.kommune = :kommune and o.sak <> all (array(select u.sak from sperrede_saker(:person, :naa) u))"
                + " and o.sak <> all (array(select i.sak from inhabile_saker(:person) i)) and " + hvem;
    }

    private static String filtre(Utvalg utvalg) {
        return (utvalg.nivaa() == null ? "" : " and o.nivaa = :nivaa")
                + (utvalg.tjeneste() == null ? "" : " and o.tjeneste = :tjeneste")
                + (utvalg.frist() == null ? "" : " and " + utvalg.frist().vilkaar());
    }

    private static String videre(Utvalg utvalg) {
        if (utvalg.etter() == null) {
            return "";
        }
        return " and (" + noekkel(utvalg, "o") + ", o.id) " + (synkende(utvalg) ? "<" : ">")
                + " (cast(:etterVerdi as " + (erDato(utvalg) ? "date" : "timestamptz") + "), :etterId)";
    }

    private static String rekkefoelge(Utvalg utvalg) {
        String retning = synkende(utvalg) ? " desc" : "";
        return noekkel(utvalg, "o") + retning + ", o.id" + retning;
    }

    private static boolean synkende(Utvalg utvalg) {
        return utvalg.fane() == Fane.FULLFOERT;
    }

    private static boolean erDato(Utvalg utvalg) {
        return utvalg.fane() != Fane.FULLFOERT && !"alder".equals(utvalg.sorter());
    }

    private static String noekkel(Utvalg utvalg, String navn) {
        if (utvalg.fane() == Fane.FULLFOERT) {
            return navn + ".avsluttet";
        }
        return "alder".equals(utvalg.sorter()) ? navn + ".opprettet" : "coalesce(" + navn + ".frist, 'infinity')";
    }

    private Map<String, Object> verdier(Utvalg utvalg, Bruker bruker) {
        Map<String, Object> verdier = new HashMap<>(tilgang.parametre(bruker));
        verdier.put("grupper", bruker.grupper().toArray(String[]::new));
        verdier.put("idag", klokke.idag());
        verdier.put("nivaa", utvalg.nivaa());
        verdier.put("tjeneste", utvalg.tjeneste());
        if (utvalg.etter() != null) {
            Sidemerke merke = Sidemerke.les(utvalg.etter(), erDato(utvalg));
            verdier.put("etterVerdi", merke.verdi());
            verdier.put("etterId", merke.id());
        }
        verdier.put("antall", utvalg.antall() + 1);
        return verdier;
    }
}
