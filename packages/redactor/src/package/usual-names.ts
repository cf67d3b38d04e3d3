/** What Office itself calls the parts of its files, a number behind it left out. */
const usual = new Set(
  `app core custom thumbnail document workbook presentation presProps viewProps tableStyles settings webSettings styles
   stylesWithEffects fontTable numbering footnotes endnotes comments commentsExtended commentsIds commentsExtensible
   people header footer sharedStrings calcChain metadata connections theme themeOverride sheet chartsheet chart chartEx
   style colors drawing vmlDrawing vmlDrawingHF image hdphoto media table queryTable pivotTable pivotCacheDefinition
   pivotCacheRecords externalLink printerSettings slide slideLayout slideMaster notesSlide notesMaster handoutMaster tag
   item itemProps oleObject activeX control ctrlProp person threadedComment commentAuthors data layout quickStyle font
   vbaProject vbaData slicer slicerCache timeline timelineCache tableSingleCells customProperty custom-properties xmlMaps
   volatileDependencies revisionHeaders revisionLog userNames authors modernComment changesInfo revisionInfo docMetadata
   rdrichvalue rdrichvaluestructure rdRichValueTypes richValueRel metadata LabelInfo origin sig glossary dialogsheet
   Microsoft_Excel_Sheet Microsoft_Excel_Worksheet Microsoft_Word_Document Microsoft_PowerPoint_Presentation
   Microsoft_Excel_Chart Microsoft_Excel_ [Content_Types]`
    .trim()
    .split(/\s+/),
);

/** Whether a part has a name that says nothing, so that a value in it ("Sheet1") is there by chance. */
export const isUsualName = (path: string): boolean => {
  const base = path.slice(path.lastIndexOf('/') + 1);
  const stem = base.replace(/\.rels$/i, '').replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return base === '.rels' || usual.has(stem.replace(/[\d_-]*$/, '')) || usual.has(stem);
};
