package no.stafett.innsikt.grep;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.innsikt.Regel;
import no.stafett.innsikt.Stansgrunn;
import no.stafett.innsikt.Stansrett;
import no.stafett.sak.Sak;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Slik saken står når lederen gjør noe med den, med saken låst: to som gjør noe samtidig, kommer etter hverandre. */
@Component
class Stansstand {

    private final JdbcClient sql;
    private final Stansrett rett;

    Stansstand(JdbcClient sql, Stansrett rett) {
        this.sql = sql;
        this.rett = rett;
    }

    /**
     * @param fra dagen lista regner ventingen fra
     * @param hos den lista sier har ballen; null når det ikke er en person. Er det en annen nå, har noen gjort noe siden.
     */
    record Stand(Sak sak, Regel regel, LocalDate fra, PersonId hos) {

        SakId sakId() {
            return sak.id();
        }

        String sett() {
            return Stansgrunn.stand(regel, fra, hos == null ? null : hos.verdi());
        }

        void krevHos(PersonId naa) {
            if (hos != null && naa != null && !hos.equals(naa)) {
                throw new GrepetGaarIkke(GrepetGaarIkke.NOEN_VAR_DER);
            }
        }
    }

    /**
     * @throws no.stafett.tilgang.FinnesIkke når hun ikke skal vite om saken
     * @throws no.stafett.tilgang.ManglerRolle når hun ikke leder enheten
     * @throws GrepetGaarIkke når saken ikke står fast lenger, noe er gjort siden hun så den, eller grepet ikke passer for grunnen
     */
    Stand krev(SakId sakId, Grepsvar svar, Bruker leder) {
        Sak sak = rett.laas(sakId, leder);
        List<Stand> grunner = sql.sql("select regel, fra, person from innsikt_stans where sak = ? order by tyngde desc, frist, regel").param(sakId.verdi())
                .query((rs, n) -> new Stand(sak, Regel.finn(rs.getString(1)).orElseThrow(), rs.getObject(2, LocalDate.class), person(rs.getObject(3, UUID.class)))).list();
        if (grunner.isEmpty()) {
            throw new GrepetGaarIkke(GrepetGaarIkke.STAAR_IKKE_FAST);
        }
        return somSett(grunner, svar.sett().get(sakId.verdi())).stream().filter(g -> svar.regel() == null || g.regel.id().equals(svar.regel()))
                .filter(g -> Stansgrep.til(g.regel, sak.nivaa()).contains(svar.grep())).findFirst()
                .orElseThrow(() -> new GrepetGaarIkke(GrepetGaarIkke.PASSER_IKKE));
    }

    /** Lista kan være regnet ut på nytt siden hun så den; da er det ikke lenger det hun så, hun gjør noe med. @param sett null når hun ikke har sagt det */
    private static List<Stand> somSett(List<Stand> grunner, String sett) {
        List<Stand> samme = grunner.stream().filter(g -> sett == null || g.sett().equals(sett)).toList();
        if (samme.isEmpty()) {
            throw new GrepetGaarIkke(GrepetGaarIkke.NOEN_VAR_DER);
        }
        return samme;
    }

    private static PersonId person(UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
