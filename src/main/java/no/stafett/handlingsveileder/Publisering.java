package no.stafett.handlingsveileder;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Paalogget;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publiserer pakker: én operasjon i motoren, én rad hos oss, i samme transaksjon. Et nivå som starter, ser derfor enten hele den nye pakken
 * eller hele den gamle. Den eneste veien inn i motoren, og den går alltid gjennom porten.
 */
@Service
public class Publisering {

    private final JdbcClient sql;
    private final Modellinngang inngang;
    private final ApplicationEventPublisher hendelser;
    private final Clock klokke;

    Publisering(JdbcClient sql, Modellinngang inngang, ApplicationEventPublisher hendelser, Clock klokke) {
        this.sql = sql;
        this.inngang = inngang;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /**
     * Hvem som står bak en publisering, og hvorfor.
     *
     * @param person     den som ba om den; null når den følger med programmet
     * @param godkjentAv null når ingen andre måtte godkjenne
     * @param utkast     null når den ikke kommer av et utkast
     * @param tilbakeTil publiseringen den er en kopi av; null når den ikke er rullet tilbake
     */
    public record Oppdrag(UUID person, UUID godkjentAv, UUID utkast, UUID tilbakeTil, String merknad) {
    }

    /**
     * Publiserer en pakke som følger med programmet, om den er ny eller endret siden sist. Har noen i kommunen publisert sin egen siden, er det
     * den som gjelder: en ny utgave av programmet går ikke over den.
     *
     * @return false når nøyaktig denne pakken alt gjelder, eller noen har publisert sin egen
     * @throws PakkenHarFeil når kontrollen finner noe; ingenting er da publisert
     */
    @Transactional
    public boolean publiserNy(Pakke pakke, String merknad) {
        laas();
        String avtrykk = Avtrykk.av(pakke.filer());
        if (gjelderAlt(pakke, avtrykk) || harEgen(pakke.leietaker())) {
            return false;
        }
        gjennomfoer(pakke, avtrykk, new Oppdrag(Paalogget.person().map(PersonId::verdi).orElse(null), null, null, null, merknad));
        return true;
    }

    /**
     * Publiserer det noen har bedt om, som en ny versjon. Den som kaller, har sett etter at hun kan.
     *
     * @return radens id
     * @throws PakkenHarFeil når kontrollen finner noe, eller motoren ikke tar imot den; ingenting er da publisert
     */
    @Transactional
    public UUID publiser(Pakke pakke, Oppdrag oppdrag) {
        laas();
        return gjennomfoer(pakke, Avtrykk.av(pakke.filer()), oppdrag);
    }

    /** Til transaksjonen er over: den som skal se hva som gjelder før hun publiserer, ser det ingen andre da kan endre. To noder som starter samtidig, skal heller ikke publisere hver sin. */
    @Transactional
    public void laas() {
        sql.sql("select pg_advisory_xact_lock(hashtext('publisering'))").query((rs, n) -> n).list();
    }

    private UUID gjennomfoer(Pakke pakke, String avtrykk, Oppdrag oppdrag) {
        UUID id = UUID.randomUUID();
        String motorens = inngang.slippInn(pakke);
        sql.sql("insert into publisering (id, pakke, leietaker, avtrykk, motorens, tid, person, merknad, godkjent_av, utkast, tilbake_til) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").param(1, id).param(2, pakke.navn()).param(3, pakke.leietaker(), Types.VARCHAR)
                .param(4, avtrykk).param(5, motorens).param(6, Timestamp.from(klokke.instant())).param(7, oppdrag.person(), Types.OTHER)
                .param(8, oppdrag.merknad()).param(9, oppdrag.godkjentAv(), Types.OTHER).param(10, oppdrag.utkast(), Types.OTHER)
                .param(11, oppdrag.tilbakeTil(), Types.OTHER).update();
        hendelser.publishEvent(new ModellPublisert(pakke.navn(), pakke.leietaker(), avtrykk));
        return id;
    }

    private boolean gjelderAlt(Pakke pakke, String avtrykk) {
        return sql.sql("select avtrykk from publisering where pakke = ? and coalesce(leietaker, '') = ? order by nr desc limit 1")
                .params(pakke.navn(), pakke.leietaker() == null ? "" : pakke.leietaker()).query(String.class).optional().filter(avtrykk::equals).isPresent();
    }

    private boolean harEgen(String leietaker) {
        return leietaker != null && sql.sql("select person is not null from publisering where coalesce(leietaker, '') = ? order by nr desc limit 1")
                .param(leietaker).query(Boolean.class).optional().orElse(false);
    }
}
