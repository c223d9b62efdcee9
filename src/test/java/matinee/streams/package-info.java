/**
 * What viewers of streams get, judged by independent programs: ffmpeg makes files of every awkward kind, the packed program
 * serves them, and ffmpeg decodes both the file and its stream. Pictures and sound must be the same, at the same times.
 *
 * <p>Outside CI these tests are left out where ffmpeg is not installed.
 *
 * <p>Not all that is awkward needs ffmpeg. Each edge case of packaging has a test somewhere:
 *
 * <table>
 * <caption>Where each edge case is tested</caption>
 * <tr><td>1</td><td>movie box behind more than 4 GiB</td><td>
 *   {@code MovieReaderTest.findsTheMovieBoxBehindFourGibibytesInAHandfulOfReads}
 *   {@code SampleTableReaderTest.aMovieBoxBehindItsMediaDataIsReadInThreeReads}</td></tr>
 * <tr><td>2</td><td>box sizes 0 and 1, unknown boxes</td><td>
 *   {@code MovieReaderTest.readsAMovieBoxWhoseSizeReachesToTheEndOfTheFile}
 *   {@code MovieReaderTest.refusesTooManyBoxes}</td></tr>
 * <tr><td>3</td><td>offsets of 64 bits</td><td>
 *   {@code SampleTableReaderTest.chunkOffsetsOf64BitsReachBehind4GiB}
 *   {@code HugeFileIT.positionsBeyondThirtyTwoBits}</td></tr>
 * <tr><td>4</td><td>ten hours</td><td>
 *   {@code SampleTableReaderTest.noSampleTakesMoreThanTwentyBytes}
 *   {@code SegmentPlanTest.noPlaylistOutgrowsItsBoundHoweverLongTheFilm}</td></tr>
 * <tr><td>5</td><td>compressed movie box</td><td>
 *   {@code CompressedMovieTest.aCompressedMovieIsTheMovieItHolds}
 *   {@code CompressedMovieTest.whatCannotBeExpandedIsRefused}</td></tr>
 * <tr><td>6</td><td>cut off media data</td><td>
 *   {@code StreamIT.aFileThatWasCutOffIsStreamedUpToItsLastWholeGroupOfPictures}
 *   {@code SampleTableReaderTest.samplesBehindTheEndOfTheFileAreNotComplete}</td></tr>
 * <tr><td>7</td><td>no movie box yet</td><td>
 *   {@code GrowingStreamIT.aFileWhoseMovieBoxComesLastIsWatchedOnceItIsThere}
 *   {@code StreamIT: without a movie box}</td></tr>
 * <tr><td>8</td><td>another format by this name</td><td>
 *   {@code StreamIT: TS by the name of MP4}
 *   {@code StreamIT: HTML by the name of MP4}</td></tr>
 * <tr><td>9</td><td>fragments of all kinds</td><td>
 *   {@code StreamIT: fragmented}
 *   {@code StreamIT: fragmented, a track a fragment}
 *   {@code StreamIT: fragmented, without base offsets}
 *   {@code StreamIT: fragmented, with indexes}
 *   {@code StreamIT: a movie box and fragments}
 *   {@code StreamIT: a fragment a picture}
 *   {@code StreamIT: a cut of fragments}</td></tr>
 * <tr><td>10</td><td>fragments that grow</td><td>
 *   {@code GrowingStreamIT.aFileOfFragmentsIsWatchedAsItGrowsAndEndsWhenItIsLeftAlone}</td></tr>
 * <tr><td>11</td><td>QuickTime</td><td>
 *   {@code StreamIT: QuickTime}
 *   {@code StreamIT: QuickTime, 24 bits}
 *   {@code StreamIT: QuickTime, mu-law}
 *   {@code SampleEntryFormTest.theSetupOfADecoderMovesOutOfQuickTimesBox}
 *   {@code MovieReaderTest.readsChaptersOfAQuickTimeTrackAndDoesNotCallItSubtitles}</td></tr>
 * <tr><td>12</td><td>two sample entries in turn</td><td>
 *   {@code OddFilmTest.whatCannotBeStreamedIsRefusedWithItsReason}
 *   {@code SampleTableReaderTest.theSampleDescriptionsInUseAreTold}</td></tr>
 * <tr><td>13</td><td>broken runs of samples</td><td>
 *   {@code SampleTableReaderTest.tablesOfUnlikeLengthsAreRefused}
 *   {@code MutatedMovieTest.everyMutantIsReadOrRefused}</td></tr>
 * <tr><td>14</td><td>compact sizes</td><td>
 *   {@code SampleTableReaderTest.compactSizesAreOfFourEightOrSixteenBits}</td></tr>
 * <tr><td>15</td><td>hostile sizes</td><td>
 *   {@code MovieReaderTest.refusesMoreEntriesThanTheBoxHasRoomFor}
 *   {@code MovieReaderTest.refusesBoxesNestedTooDeep}
 *   {@code MovieReaderTest.stopsWhenItsTimeIsOver}
 *   {@code MutatedStreamTest.everyMutantIsStreamedOrRefused}
 *   {@code CorpusTest.isTakenOrRefused}</td></tr>
 * <tr><td>16</td><td>encrypted</td><td>
 *   {@code OddFilmTest.whatCannotBeStreamedIsRefusedWithItsReason}</td></tr>
 * <tr><td>17</td><td>samples that last no time</td><td>
 *   {@code OddFilmTest.samplesThatLastNoTimeAreSentAllTheSame}
 *   {@code StreamIT: a fragment a picture}</td></tr>
 * <tr><td>18</td><td>stated durations wrong or zero: each film of SampledFilm states such</td><td>
 *   {@code RoundTripTest.holdsEverySampleAtItsTimeWithoutAnEditList}</td></tr>
 * <tr><td>19</td><td>30000/1001 pictures a second</td><td>
 *   {@code PlaylistTest.lengthsAddUpToTheTruthWithinAMicrosecondHoweverManyThereAre}
 *   {@code StreamIT: 30000/1001}</td></tr>
 * <tr><td>20</td><td>variable frame rate</td><td>
 *   {@code StreamIT: a variable frame rate}</td></tr>
 * <tr><td>21</td><td>composition offsets with and without an edit</td><td>
 *   {@code StreamIT: faststart}
 *   {@code StreamIT: no edit list}
 *   {@code RoundTripTest.holdsEverySampleAtItsTimeWithoutAnEditList}</td></tr>
 * <tr><td>22</td><td>negative composition offsets</td><td>
 *   {@code SampleTableReaderTest.compositionOffsetsAreSignedInEachVersion}
 *   {@code StreamIT: negative composition offsets}</td></tr>
 * <tr><td>23</td><td>an empty edit</td><td>
 *   {@code StreamIT: sound 0.7 s late}
 *   {@code StreamIT: pictures 0.7 s late}
 *   {@code RoundTripTest.beginsLaterWhereTheEditListSaysSo}</td></tr>
 * <tr><td>24</td><td>priming of sound</td><td>
 *   {@code RoundTripTest.beginsAtZeroWhereTheEditListTakesOutTheDelayOfDecodingAndOfTheEncoder}
 *   {@code StreamIT: priming of Opus}
 *   {@code StreamIT: a cut of Opus}</td></tr>
 * <tr><td>25</td><td>edits that streams cannot express</td><td>
 *   {@code OddFilmTest.whatCannotBeStreamedIsRefusedWithItsReason}
 *   {@code StreamIT: at half the speed}
 *   {@code StreamIT: a cut before a picture}
 *   {@code StreamIT: a cut of long groups}</td></tr>
 * <tr><td>26</td><td>an edit that shortens the end</td><td>
 *   {@code RoundTripTest.endsWhereTheEditListEnds}
 *   {@code StreamIT: a cut of the end}</td></tr>
 * <tr><td>27</td><td>edits of no duration, of 64 bits, below -1</td><td>
 *   {@code EditListTest.anOpenEndReachesAsFarAsTheMedia}
 *   {@code EditListTest.entriesOfVersionOneHave64Bits}
 *   {@code EditListTest.aTimeBelowMinusOneIsRefused}</td></tr>
 * <tr><td>28</td><td>sound longer or shorter</td><td>
 *   {@code OddFilmTest.theLastPictureStaysUntilTheSoundIsOver}
 *   {@code OddFilmTest.soundOfAnotherCodecThatIsShorterJustEnds}
 *   {@code ContinuedSoundTest.goesOnInSilenceUntilTheFilmIsOver}
 *   {@code StreamIT.soundThatIsShorterGoesOnInSilence}
 *   {@code AdaptiveIT.playsOnWhereTheSoundEndsLongBeforeThePictures}
 *   {@code StreamIT: sound 10 s longer}
 *   {@code StreamIT: sound shorter}
 *   {@code StreamIT: a still with sound}</td></tr>
 * <tr><td>29</td><td>odd timescales</td><td>
 *   {@code StreamIT: 600 ticks a second}
 *   {@code StreamIT: 10,000,000 ticks a second}</td></tr>
 * <tr><td>30</td><td>nothing begins at zero</td><td>
 *   {@code StreamIT: both late}</td></tr>
 * <tr><td>31</td><td>every picture a sync sample</td><td>
 *   {@code StreamIT: every picture a sync sample}
 *   {@code SampleTableReaderTest.withoutATableOfThemAllAreSyncSamples}
 *   {@code PlaylistTest.picturesThatCanBeDecodedAloneAreASecondApart}</td></tr>
 * <tr><td>32</td><td>pictures before the first sync sample</td><td>
 *   {@code OddFilmTest.picturesBeforeTheFirstSyncSampleAreNotSent}</td></tr>
 * <tr><td>33</td><td>one sync sample in all</td><td>
 *   {@code StreamIT: one sync sample}
 *   {@code StreamIT: a group of 70 s}</td></tr>
 * <tr><td>34</td><td>groups longer than aimed</td><td>
 *   {@code StreamIT: groups of 8 s}
 *   {@code SegmentPlanTest.ofPictures}</td></tr>
 * <tr><td>35</td><td>groups of all lengths</td><td>
 *   {@code StreamIT: a sync sample every 0.2 s}
 *   {@code SegmentPlanTest.ofPictures}</td></tr>
 * <tr><td>36</td><td>open groups, periodic refresh</td><td>
 *   {@code StreamIT: open groups of HEVC}
 *   {@code StreamIT: open groups of H.264}
 *   {@code StreamIT: periodic intra refresh}
 *   {@code PictureRefreshTest.smallSyncSamplesAreLookedInto}
 *   {@code PlaylistTest.aFilmOfLeadingPicturesDoesNotPromiseIndependentSegments}</td></tr>
 * <tr><td>37</td><td>resolutions with unlike sync samples</td><td>
 *   {@code PictureSetTest.whatDoesNotFitIsLeftOutAndTheReasonTold}
 *   {@code PictureSetTest.fewerSyncSamplesOfOneAreWhereAllAreCut}</td></tr>
 * <tr><td>38</td><td>sync samples told twice or backwards</td><td>
 *   {@code SampleTableReaderTest.syncSamplesMayRepeatAndDescendAndThoseThatDoNotExistArePassedOver}</td></tr>
 * <tr><td>39</td><td>sound alone, pictures alone, a cover</td><td>
 *   {@code StreamIT: sound alone}
 *   {@code StreamIT: pictures alone}
 *   {@code OddFilmTest.aCoverIsNotTheFilm}</td></tr>
 * <tr><td>40</td><td>five tracks of sound</td><td>
 *   {@code SoundChoiceTest.ofFiveTracksOneIsTheDefaultAndNoTwoHaveOneName}
 *   {@code StreamIT: two tracks of sound}
 *   {@code OddFilmTest.ofTwoTracksOfPicturesTheEnabledOneIsTheFilm}</td></tr>
 * <tr><td>41</td><td>AC-3 beside AAC</td><td>
 *   {@code SoundChoiceTest.whatBrowsersKnowIsTheFirstVariantThoughTheFileHasItLast}
 *   {@code StreamIT: AC-3}</td></tr>
 * <tr><td>42</td><td>kinds of AAC</td><td>
 *   {@code CodecTest.readsTheFormatOfSound}</td></tr>
 * <tr><td>43</td><td>MP3</td><td>
 *   {@code StreamIT: MP3}</td></tr>
 * <tr><td>44</td><td>HEVC by another code</td><td>
 *   {@code StreamIT: HEVC tagged hev1}</td></tr>
 * <tr><td>45</td><td>ranges of brightness, Dolby Vision</td><td>
 *   {@code ColourTest.theRangeIsThatOfTheTransferCharacteristics}
 *   {@code ColourTest.dolbyVisionIsToldBesideWhatItIsCompatibleWith}</td></tr>
 * <tr><td>46</td><td>shapes of pixels, turned pictures</td><td>
 *   {@code StreamIT: another shape of pixels}
 *   {@code StreamIT: turned by a quarter}
 *   {@code OddFilmTest.aTurnedFilmIsToldAndSentTurned}
 *   {@code MovieReaderTest.showsPicturesInTheirSizeAfterAspectAndRotation}</td></tr>
 * <tr><td>47</td><td>AV1, VP9, Opus, FLAC</td><td>
 *   {@code CodecTest.namesTheCodecOfPictures}
 *   {@code StreamIT: AV1}
 *   {@code StreamIT: VP9}
 *   {@code StreamIT: FLAC}
 *   {@code StreamIT: priming of Opus}</td></tr>
 * <tr><td>48</td><td>pictures and sound not interleaved</td><td>
 *   {@code OddFilmTest.aFilmThatIsNotInterleavedTakesOneRunOfTheFileForEachSegment}</td></tr>
 * <tr><td>49</td><td>subtitles</td><td>
 *   {@code SubtitleTextTest.subRipBecomesWebVtt}
 *   {@code TextBytesTest.oldCharsetsAreFoundOut}
 *   {@code TextCueReaderTest.aSampleShowsItsTextUntilTheNextAndAnEmptyOneShowsNothing}
 *   {@code TextGroupTest.areForcedOrForTheDeafAndChosenByPlayersThen}
 *   {@code CorpusTest.isTakenOrRefused}</td></tr>
 * <tr><td>50</td><td>a file replaced amid the show</td><td>
 *   {@code StreamedFilmIT.aFileReplacedAmidTheShowHasOtherAddressesAndTheOldOnesAreGone}</td></tr>
 * <tr><td>51</td><td>a file cut short amid an answer</td><td>
 *   {@code StreamedFilmIT.aFileCutShortAmidASegmentEndsTheConnection}</td></tr>
 * <tr><td>52</td><td>the same from every server</td><td>
 *   {@code PlaylistTest.anotherServerMakesTheSameTexts}
 *   {@code PresentationCacheTest.theFingerprintTellsTheFilmAndTheWayItIsCut}
 *   {@code LocalFolderTest.fingerprintFollowsTheVersion}</td></tr>
 * <tr><td>53</td><td>200 clients at once</td><td>
 *   {@code PresentationCacheTest.twoHundredClientsAtOnceCostOneReading}
 *   {@code PresentationCacheTest.aRefusalIsRememberedForAWhileToo}</td></tr>
 * <tr><td>54</td><td>numbers of segments</td><td>
 *   {@code StreamedFilmIT.noOtherNumberIsASegment}</td></tr>
 * <tr><td>55</td><td>awkward names</td><td>
 *   {@code StreamedFilmIT.everyAddressLeadsSomewhere}
 *   {@code StreamIT: a name to escape}</td></tr>
 * <tr><td>56</td><td>HEAD, ranges, codings</td><td>
 *   {@code StreamedFilmIT.aSegmentHasItsLengthItsTagAndRanges}
 *   {@code StreamedFilmIT.aPlaylistIsCodedForWhoTakesItAndEachCodingHasItsTag}</td></tr>
 * <tr><td>57</td><td>a store that gives little at a time</td><td>
 *   {@code OddFilmTest.aStoreThatGivesAFewBytesAtATimeChangesNothing}</td></tr>
 * <tr><td>58</td><td>viewers who leave</td><td>
 *   {@code HangUpIT.nothingIsLeftOfThem}</td></tr>
 * </table>
 */
@NullMarked
package matinee.streams;

import org.jspecify.annotations.NullMarked;
