package no.stafett.innsikt.grep;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.oppgave.reservasjon.Lederflytting;
import no.stafett.oppgave.reservasjon.Oppgavebunke;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Oppgaven på nivået går til en annen i enheten, som når lederen flytter den fra oppgavelista. */
@Component
class Oppgaveskifte {

    /** Det enheten selv arbeider med i saken; aldri noe fra akuttrommet, og ikke det andre er spurt om. oppgave_sak. */
    private static final String OPPGAVEN = """
            select o.id, o.behandler from oppgave o where o.sak = :sak and o.enhet = :enhet and o.status = 'aapen' and not o.skjermet
               and not o.roller && array['koordinator', 'ke', 'ansvarlig', 'invitert', 'mottaker']
             order by o.behandler is not distinct from cast(:hos as uuid) desc, o.frist nulls last, o.id limit 1""";

    private final JdbcClient sql;
    private final Lederflytting flytting;
    private final Oppgavebunke bunke;

    Oppgaveskifte(JdbcClient sql, Lederflytting flytting, Oppgavebunke bunke) {
        this.sql = sql;
        this.flytting = flytting;
        this.bunke = bunke;
    }

    private record Den(String id, PersonId behandler) {
    }

    /** @return det som skal til for å gjøre det om */
    UUID flytt(Stansstand.Stand stand, PersonId til, String grunn, Bruker leder) {
        Den oppgave = sql.sql(OPPGAVEN).param("sak", stand.sakId().verdi()).param("enhet", stand.sak().enhet().verdi())
                .param("hos", stand.hos() == null ? null : stand.hos().verdi(), Types.OTHER)
                .query((rs, n) -> new Den(rs.getString(1), rs.getObject(2, UUID.class) == null ? null : new PersonId(rs.getObject(2, UUID.class))))
                .optional().orElseThrow(() -> new GrepetGaarIkke(GrepetGaarIkke.STAAR_IKKE_FAST));
        stand.krevHos(oppgave.behandler);
        if (til.equals(oppgave.behandler)) {
            throw Grepsvar.feil("person", "har_oppgaven");
        }
        return krevGikk(flytting.flytt(List.of(oppgave.id), til, grunn, leder));
    }

    void tilbake(UUID bunt, Bruker leder) {
        krevGikk(bunke.angre(bunt, leder));
    }

    private static UUID krevGikk(Oppgavebunke.Resultat resultat) {
        resultat.utfall().stream().filter(u -> !u.gikk()).findFirst().ifPresent(nei -> {
            throw new GrepetGaarIkke(nei.kode());
        });
        return resultat.bunt();
    }
}
