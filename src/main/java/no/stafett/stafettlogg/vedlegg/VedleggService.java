package no.stafett.stafettlogg.vedlegg;

import java.io.InputStream;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.Hendelse;
import no.stafett.felles.SakId;
import no.stafett.felles.noekler.KanIkkeAapnes;
import no.stafett.stafettlogg.post.LoggService;
import no.stafett.stafettlogg.post.Loggvedlegg;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Legger filer ved innlegg, og henter dem. Den som kan rette innlegget, kan legge noe ved det. */
@Service
public class VedleggService {

    /** Så mye kan det bli i én sak til sammen, i antall filer av største slag. */
    private static final int FILER_I_SAKEN = 50;

    private final Vedleggsarkiv arkiv;
    private final Viruskontroll virus;
    private final LoggService logg;
    private final ApplicationEventPublisher hendelser;
    private final Forretningsklokke klokke;
    private final long grense;

    /** @param grense antall byte i en fil */
    VedleggService(Vedleggsarkiv arkiv, Viruskontroll virus, LoggService logg, ApplicationEventPublisher hendelser, Forretningsklokke klokke,
            @Value("${stafett.vedlegg.grense:10485760}") long grense) {
        this.arkiv = arkiv;
        this.virus = virus;
        this.logg = logg;
        this.hendelser = hendelser;
        this.klokke = klokke;
        this.grense = grense;
    }

    record VedleggLagtTil(SakId sakId, UUID postId, UUID vedleggId, String slag, long stoerrelse) implements Hendelse {
    }

    public long grense() {
        return grense;
    }

    public boolean viruskontrollErPaa() {
        return virus.erPaa();
    }

    /** En fil som er kontrollert og kan lagres. @param virussjekk om en viruskontroll sa at den var i orden */
    record Kontrollert(byte[] innhold, Filslag slag, boolean virussjekk) {
    }

    /**
     * Det som må gjøres før {@link #leggVed}, og utenfor transaksjonen: viruskontrollen kan bruke lang tid, og imens skal verken
     * innlegget være låst eller en forbindelse til databasen opptatt. Bare den som kan legge noe ved, får kontrollert noe.
     *
     * @throws FilenSlipperIkkeInn når fila er av feil slag, for stor eller farlig, eller ikke kunne kontrolleres
     * @throws ManglerRolle når brukeren ser saken, men ikke kan endre innlegget
     */
    Kontrollert kontroller(SakId sakId, UUID post, byte[] innhold, Bruker bruker) {
        logg.krevKanLeggeVed(sakId, post, bruker);
        krevPlass(sakId, innhold);
        Filslag slag = Filkontroll.kontroller(innhold);
        virus.kontroller(innhold);
        return new Kontrollert(innhold, slag, virus.erPaa());
    }

    /**
     * @param navn det fila het hos den som sendte den
     * @throws FilenSlipperIkkeInn når saken er full
     * @throws ManglerRolle når brukeren ser saken, men ikke kan endre innlegget; det kan ha skjedd mens fila ble kontrollert
     */
    @Transactional
    public Loggvedlegg leggVed(SakId sakId, UUID post, String navn, Kontrollert fil, Bruker bruker) {
        logg.krevKanLeggeVed(sakId, post, bruker);
        krevPlass(sakId, fil.innhold());
        int stoerrelse = fil.innhold().length;
        Loggvedlegg vedlegg = new Loggvedlegg(UUID.randomUUID(), Filnavn.av(navn, fil.slag()), fil.slag().medietype(), stoerrelse, fil.virussjekk());
        arkiv.legg(vedlegg, new Vedleggsarkiv.Sted(sakId, post, bruker.id()), fil.innhold(), klokke.instant());
        hendelser.publishEvent(new VedleggLagtTil(sakId, post, vedlegg.id(), fil.slag().name(), stoerrelse));
        return vedlegg;
    }

    private void krevPlass(SakId sakId, byte[] innhold) {
        if (innhold.length > grense || arkiv.samlet(sakId) + innhold.length > grense * FILER_I_SAKEN) {
            throw FilenSlipperIkkeInn.forStor();
        }
    }

    /** @throws FinnesIkke når brukeren ikke ser saken, eller det ikke er noe slikt vedlegg der */
    @Transactional(readOnly = true)
    public Loggvedlegg hent(SakId sakId, UUID post, UUID id, Bruker bruker) {
        logg.krevInnsyn(sakId, bruker);
        return arkiv.finn(sakId, post, id).orElseThrow(FinnesIkke::new);
    }

    /** Kjenner igjen det samme innholdet sendt to ganger. */
    String avtrykk(byte[] innhold) {
        return arkiv.avtrykk(innhold);
    }

    /** Innholdet; den som kaller, har hentet vedlegget for en som får se det. @throws KanIkkeAapnes når fila ikke er det som ble lagt ved */
    public InputStream innhold(Loggvedlegg vedlegg) {
        return arkiv.les(vedlegg);
    }
}
