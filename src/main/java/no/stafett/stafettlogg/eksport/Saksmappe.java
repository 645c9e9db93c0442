package no.stafett.stafettlogg.eksport;

import java.time.LocalDateTime;
import java.util.List;
import no.stafett.oppgave.Svarhistorikk;
import no.stafett.sak.Foresatt;
import no.stafett.sak.Nivaaendring;
import no.stafett.sak.Sak;
import no.stafett.sak.Stafettpinne;
import no.stafett.stafettlogg.Deltakere;
import no.stafett.stafettlogg.post.Loggleser;
import no.stafett.stafettlogg.post.Logglinje;

/**
 * Det som skal på papiret.
 *
 * @param enhet  navnet på enheten saken hører til
 * @param nivaa  nivåene saken har vært på, det første først
 * @param logg   innleggene, det første først, hvert med det som sto der før
 * @param svar   skjemaene, det første først
 * @param skrevet når utskriften ble laget, norsk tid
 */
record Saksmappe(Sak sak, String enhet, List<Foresatt> foresatte, List<Deltakere.Deltaker> deltakere, List<Stafettpinne.Holdt> holdere,
        List<Nivaaendring> nivaa, Avtaler.Innhold avtaler, List<Innlegg> logg,
        List<Svarhistorikk.Besvart> svar, LocalDateTime skrevet) {

    /** @param eldre slik det sto før, nyeste først */
    record Innlegg(Logglinje linje, List<Loggleser.Eldre> eldre) {
    }

    public boolean harVedlegg() {
        return logg.stream().anyMatch(i -> !i.linje().post().vedlegg().isEmpty());
    }
}
