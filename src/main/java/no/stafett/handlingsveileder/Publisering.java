package no.stafett.handlingsveileder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.stafett.felles.PersonId;
import no.stafett.handlingsveileder.kontroll.Kontroll;
import no.stafett.prosess.Modeller;
import no.stafett.tilgang.Paalogget;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publiserer pakker: én operasjon i motoren, én rad hos oss, i samme transaksjon. */
@Service
public class Publisering {

    private final JdbcClient sql;
    private final Modeller modeller;
    private final Kontroll kontroll;
    private final ApplicationEventPublisher hendelser;
    private final Clock klokke;

    Publisering(JdbcClient sql, Modeller modeller, Kontroll kontroll, ApplicationEventPublisher hendelser, Clock klokke) {
        this.kontroll = kontroll;
        this.sql = sql;
        this.modeller = modeller;
        this.hendelser = hendelser;
        this.klokke = klokke;
    }

    /**
     * Publiserer pakken om den er ny eller endret siden sist.
     *
     * @return false når nøyaktig denne pakken alt gjelder
     * @throws PakkenHarFeil når kontrollen finner noe; ingenting er da publisert
     */
    @Transactional
    public boolean publiserNy(Pakke pakke, String merknad) {
        // To noder som starter samtidig, skal ikke publisere hver sin.
        sql.sql("select pg_advisory_xact_lock(hashtext('publisering'))").query((rs, n) -> n).list();
        String avtrykk = avtrykk(pakke.filer());
        if (gjelderAlt(pakke.navn(), avtrykk)) {
            return false;
        }
        List<Modellfeil> feil = kontroll.kontroller(pakke);
        if (!feil.isEmpty()) {
            throw new PakkenHarFeil(feil);
        }
        String id = modeller.publiser(pakke.navn(), pakke.leietaker(), new TreeMap<>(pakke.filer()));
        sql.sql("insert into publisering (id, pakke, leietaker, avtrykk, motorens, tid, person, merknad) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(1, UUID.randomUUID()).param(2, pakke.navn()).param(3, pakke.leietaker(), Types.VARCHAR)
                .param(4, avtrykk).param(5, id).param(6, Timestamp.from(klokke.instant()))
                .param(7, Paalogget.person().map(PersonId::verdi).orElse(null), Types.OTHER).param(8, merknad).update();
        hendelser.publishEvent(new ModellPublisert(pakke.navn(), pakke.leietaker(), avtrykk));
        return true;
    }

    private boolean gjelderAlt(String pakke, String avtrykk) {
        return sql.sql("select avtrykk from publisering where pakke = ? order by tid desc limit 1").param(pakke)
                .query(String.class).optional().filter(avtrykk::equals).isPresent();
    }

    private static String avtrykk(Map<String, byte[]> filer) {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(filer).forEach((navn, innhold) -> {
                sum.update(navn.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                sum.update((byte) 0);
                sum.update(innhold);
            });
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
