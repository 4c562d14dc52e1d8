import type { MetadataRoute } from 'next';
import { absoluteUrl } from '@/lib/i18n/paths';

export const dynamic = 'force-static';

export default function robots(): MetadataRoute.Robots {
  const sitemap = absoluteUrl('/sitemap.xml');
  return { rules: { userAgent: '*', allow: '/' }, ...(sitemap && { sitemap }) };
}
