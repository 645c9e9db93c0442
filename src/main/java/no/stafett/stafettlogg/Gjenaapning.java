package no.stafett.stafettlogg;

import no.stafett.felles.Avvist;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.sak.Avklaringer;
import no.stafett.sak.Sak;
import no.stafett.sak.SakService;
import no.stafett.sak.Saker;
import no.stafett.stafettlogg.post.Skriveretter;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.ManglerRolle;
import no.stafett.tilgang.Rolle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Åpner en avsluttet sak igjen. Den som førte loggen, og lederen i enheten, kan gjøre det; begge må si hvorfor. */
@Service
public class Gjenaapning {

    private final Saker saker;
    private final SakService service;
    private final Avklaringer avklaringer;
    private final Skriveretter retter;
    private final Forretningsklokke klokke;

    Gjenaapning(Saker saker, SakService service, Avklaringer avklaringer, Skriveretter retter, Forretningsklokke klokke) {
        this.saker = saker;
        this.service = service;
        this.avklaringer = avklaringer;
        this.retter = retter;
        this.klokke = klokke;
    }

    /** En sak som ikke er avsluttet, kan ikke åpnes igjen. */
    public static class SakenErAapen extends Avvist {
        SakenErAapen() {
            super(Grunn.OPPTATT, "saken_er_aapen");
        }
    }

    /** @throws ManglerRolle når brukeren ser saken, men ikke kan åpne den igjen */
    @Transactional(readOnly = true)
    public Sak krev(SakId sakId, Bruker bruker) {
        Sak sak = saker.finnSynlig(sakId, bruker).orElseThrow(FinnesIkke::new);
        if (!bruker.harI(Rolle.LEDER, sak.enhet()) && !retter.til(sak, bruker).foerer()) {
            throw new ManglerRolle();
        }
        if (sak.erAapen()) {
            throw new SakenErAapen();
        }
        return sak;
    }

    /** @throws SakenErAapen når en annen kom først */
    @Transactional
    public void gjenaapne(SakId sakId, int nivaa, String grunn, Bruker bruker) {
        saker.laas(sakId);
        Sak sak = krev(sakId, bruker);
        avklaringer.gjenaapne(sakId, sak.nivaa(), grunn.strip(), bruker.id(), klokke.instant());
        service.gjenaapne(sakId, nivaa);
    }
}
