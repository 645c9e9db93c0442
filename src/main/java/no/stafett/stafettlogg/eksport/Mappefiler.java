package no.stafett.stafettlogg.eksport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import no.stafett.felles.noekler.KanIkkeAapnes;
import no.stafett.stafettlogg.eksport.Mappefil.Tilstand;
import no.stafett.stafettlogg.post.Loggvedlegg;
import no.stafett.stafettlogg.vedlegg.VedleggService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Filene ved innleggene leseren ser, med avtrykket av hver, så den som tar imot mappa, kan se at de er hele. */
@Component
class Mappefiler {

    private final VedleggService vedlegg;
    private final long grense;

    /** @param grense antall byte filene kan være til sammen; like mye som en sak kan ha, om ikke kommunen har satt det lavere */
    Mappefiler(VedleggService vedlegg, @Value("${stafett.eksport.grense:524288000}") long grense) {
        this.vedlegg = vedlegg;
        this.grense = grense;
    }

    /** Leser hver fil én gang før noe gis ut: det som ikke kan åpnes, skal stå i PDF-en, og ikke stoppe mappa midtveis. */
    List<Mappefil> les(List<Saksmappe.Innlegg> logg) {
        List<Mappefil> filer = new ArrayList<>();
        long plass = grense;
        for (Saksmappe.Innlegg innlegg : logg) {
            for (Loggvedlegg v : innlegg.linje().post().vedlegg()) {
                Mappefil fil = new Mappefil(filer.size() + 1, v, innlegg.linje().tid(), Tilstand.PLASS, null);
                filer.add(v.stoerrelse() > plass ? fil : kontrollert(fil));
                plass -= filer.get(filer.size() - 1).erMed() ? v.stoerrelse() : 0;
            }
        }
        return filer;
    }

    InputStream innhold(Mappefil fil) {
        return vedlegg.innhold(fil.vedlegg());
    }

    private Mappefil kontrollert(Mappefil fil) {
        try (InputStream innhold = innhold(fil)) {
            return new Mappefil(fil.nummer(), fil.vedlegg(), fil.skrevet(), Tilstand.MED, sjekksum(innhold));
        } catch (KanIkkeAapnes laast) {
            return new Mappefil(fil.nummer(), fil.vedlegg(), fil.skrevet(), Tilstand.KAN_IKKE_AAPNES, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256, den Noark 5 ber om. */
    static String sjekksum(InputStream innhold) throws IOException {
        try {
            MessageDigest avtrykk = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(innhold, avtrykk).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(avtrykk.digest());
        } catch (NoSuchAlgorithmException hverJavaHarDen) {
            throw new IllegalStateException(hverJavaHarDen);
        }
    }
}
