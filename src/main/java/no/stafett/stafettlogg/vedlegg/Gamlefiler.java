package no.stafett.stafettlogg.vedlegg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.noekler.Laast;
import no.stafett.felles.noekler.Noekkelring;
import no.stafett.felles.noekler.Stykkekrypt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Krypterer filene fra før nøklene kom: én i hver transaksjon, så den som flytter et innlegg, venter høyst på én fil. */
public final class Gamlefiler {

    private final JdbcClient sql;
    private final TransactionOperations transaksjon;
    private final Noekkelring ring;

    public Gamlefiler(JdbcClient sql, TransactionOperations transaksjon, Noekkelring ring) {
        this.sql = sql;
        this.transaksjon = transaksjon;
        this.ring = ring;
    }

    private record Fil(UUID id, UUID post, byte[] innhold) {
    }

    /** @return om det var noen igjen; de en annen holder på med, telles ikke */
    public boolean krypterNeste() {
        return Boolean.TRUE.equals(transaksjon.execute(t -> {
            Optional<Fil> fil = sql.sql("select id, post, innhold from vedlegg where noekkel is null limit 1 for update skip locked")
                    .query((rs, n) -> new Fil(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getBytes(3))).optional();
            fil.ifPresent(this::krypter);
            return fil.isPresent();
        }));
    }

    private void krypter(Fil fil) {
        Stykkekrypt krypt = Stykkekrypt.ny(fil.innhold().length);
        Laast filnoekkel = ring.laas(krypt.noekkel(), Vedleggsarkiv.FILNOEKKEL.sted(fil.id(), fil.post()));
        try {
            sql.sql("update vedlegg set innhold = ?, filnoekkel = ?, noekkel = ? where id = ?")
                    .params(krypt.laas(fil.innhold()).readAllBytes(), filnoekkel.innhold(), filnoekkel.noekkel(), fil.id()).update();
        } catch (IOException iMinnet) {
            throw new UncheckedIOException(iMinnet);
        }
    }
}
