package no.stafett.innsikt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Leser veien en sak har gått, fra oppgavene og beslutningene våre; motoren spørres aldri, og ingenting fra akuttrommet er med. */
@Repository
public class Saksveier {

    /** Ett steg for hver oppgave på nivåene. Er saken avsluttet imellom, er det et nytt opphold, også på det samme nivået; oppgave_sak, avklaring_sak, nivaaendring_sak. */
    private static final String STEG = """
            select o.prosess, o.definisjon, o.trinn, o.nummer, o.tittel, o.status, o.opprettet, o.avsluttet, v.valgt,
                   exists (select 1 from trinnhopp h where h.oppgave = o.id) hoppet, exists (select 1 from avklaring x where x.sak = o.sak and x.angrer = v.id) angret,
                   (select count(*) from nivaaendring n where n.sak = o.sak and n.til_nivaa is null and n.tid <= o.opprettet) avsluttet_foer
              from oppgave o
              left join lateral (select a.id, a.valgt from avklaring a where a.sak = o.sak and a.oppgave = o.id and a.valgt is not null
                     order by a.avgjort desc limit 1) v on true
             where o.sak = ? and o.prosess ~ '^nivaa_[0-3]$' and not o.skjermet order by o.opprettet, o.id""";

    private final JdbcClient sql;
    private final Saker saker;
    private final Forretningsklokke klokke;

    Saksveier(JdbcClient sql, Saker saker, Forretningsklokke klokke) {
        this.sql = sql;
        this.saker = saker;
        this.klokke = klokke;
    }

    private record Rad(int nivaa, String modell, long avsluttetFoer, Saksvei.Steg steg) {

        boolean fortsetter(Rad forrige) {
            return nivaa == forrige.nivaa && avsluttetFoer == forrige.avsluttetFoer;
        }
    }

    /** @throws FinnesIkke også når leseren ikke har rett til å vite om saken */
    @Transactional(readOnly = true)
    public Saksvei hent(SakId id, Bruker bruker) {
        Sak sak = saker.finnSynlig(id, bruker).orElseThrow(FinnesIkke::new);
        List<List<Rad>> deler = new ArrayList<>();
        for (Rad rad : sql.sql(STEG).param(id.verdi()).query((rs, n) -> les(rs)).list()) {
            if (deler.isEmpty() || !rad.fortsetter(sist(sist(deler)))) {
                deler.add(new ArrayList<>());
            }
            sist(deler).add(rad);
        }
        List<Saksvei.Opphold> opphold = new ArrayList<>();
        for (List<Rad> del : deler) {
            opphold.add(opphold(del, sak.erAapen() && opphold.size() == deler.size() - 1));
        }
        return new Saksvei(sak, opphold);
    }

    private static Saksvei.Opphold opphold(List<Rad> rader, boolean varer) {
        List<Saksvei.Steg> steg = new ArrayList<>();
        for (Rad rad : rader) {
            Saksvei.Steg s = rad.steg;
            steg.add(new Saksvei.Steg(steg.size() + 1, s.trinn(), s.trinnummer(), s.tittel(), s.tilstand(), s.fra(), s.til(), s.dager(), s.bestemt(), s.bestemtAngret()));
        }
        LocalDate til = varer ? null : steg.stream().map(Saksvei.Steg::til).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
        return new Saksvei.Opphold(rader.get(0).nivaa, sist(rader).modell, steg.get(0).fra(), til, List.copyOf(steg));
    }

    private Rad les(ResultSet rs) throws SQLException {
        LocalDate fra = dag(rs, "opprettet");
        LocalDate til = dag(rs, "avsluttet");
        String prosess = rs.getString("prosess");
        Saksvei.Steg steg = new Saksvei.Steg(0, rs.getString("trinn"), rs.getString("nummer"), rs.getString("tittel"), tilstand(rs), fra, til,
                (int) ChronoUnit.DAYS.between(fra, til == null ? klokke.idag() : til), rs.getString("valgt"), rs.getBoolean("angret"));
        return new Rad(prosess.charAt(prosess.length() - 1) - '0', rs.getString("definisjon"), rs.getLong("avsluttet_foer"), steg);
    }

    private static Saksvei.Tilstand tilstand(ResultSet rs) throws SQLException {
        return switch (rs.getString("status")) {
            case "aapen" -> Saksvei.Tilstand.NAA;
            case "borte" -> Saksvei.Tilstand.FALT_BORT;
            default -> rs.getBoolean("hoppet") ? Saksvei.Tilstand.HOPPET_OVER : Saksvei.Tilstand.GJORT;
        };
    }

    private static LocalDate dag(ResultSet rs, String kolonne) throws SQLException {
        Instant tid = rs.getTimestamp(kolonne) == null ? null : rs.getTimestamp(kolonne).toInstant();
        return tid == null ? null : LocalDate.ofInstant(tid, Forretningsklokke.NORGE);
    }

    private static <T> T sist(List<T> liste) {
        return liste.get(liste.size() - 1);
    }
}
