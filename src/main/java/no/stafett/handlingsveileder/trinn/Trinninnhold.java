package no.stafett.handlingsveileder.trinn;

import java.util.List;

/**
 * Det et trinn sier og krever; alt en fagleder kan skrive om.
 *
 * @param rolleordlyd rollen slik tjenesten kaller den, når den ikke skal hete det systemet kaller den
 * @param skjema      hovedskjemaet, som fullfører trinnet
 * @param verktoey    andre skjemaer i trinnet
 * @param paakrevd    de av dem som må være fylt ut
 */
public record Trinninnhold(String navn, String hva, String hvordan, String hvem, String arena, String frist, String rolleordlyd,
        String skjema, List<String> verktoey, List<String> paakrevd, List<String> roller, Forfall forfall, boolean kanHoppesOver) {
}
